import type { Domain } from '../domain.ts';
import { landmarks, towns } from '../names/places.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

export const museums: Domain = {
  name: 'museums',
  subject: {
    names: phrase(['the'], [...landmarks, ...towns], ['Museum', 'Gallery', 'Collection']),
    mentions: () => ({ it: ['the museum', 'the collection'] }),
  },
  facts: {
    founder: {
      kind: 'person',
      values: person,
      said: [
        'the founder was {}',
        '[it] was founded by {}',
        'it goes back to {}, a collector from [town]',
        'everything began with the cabinets of {}',
      ],
      asked: ['Who was the founder of [it]?', 'Who founded [it]?', 'Who started [it]?', 'Who stood at its beginning?'],
    },
    director: {
      kind: 'person',
      values: person,
      said: [
        'the director is {}',
        'its director is called {}',
        'since the spring {} has been at its head, after [person]',
        '{} directs a staff of twelve',
      ],
      asked: [
        'Who is the director of [it]?',
        'What is the director called?',
        'Who heads [it]?',
        'Who leads the staff?',
      ],
    },
    founded: {
      kind: 'year',
      values: quantity(1820, 1990, 1),
      said: [
        '[it] was founded in {}',
        'the year of its founding is {}',
        'its history begins in {}, in two rented rooms',
        'it dates from {}, the building only from [founded]',
      ],
      asked: [
        'When was [it] founded?',
        'In which year was [it] founded?',
        'How far back does [it] go?',
        'When does its history begin?',
      ],
    },
    visitors: {
      kind: 'count',
      values: quantity(4000, 60000, 500),
      said: [
        'it counts {} visitors a year',
        '{} visitors came last year',
        'last year {} people bought a ticket, against [visitors] the year before',
        'in a good year {} people pass the door',
      ],
      asked: [
        'How many visitors does [it] count a year?',
        'How many visitors came?',
        'How many people bought a ticket for [it]?',
        'How popular is it?',
      ],
    },
    ticket: {
      kind: 'money',
      values: quantity(4, 28, 0.5, 'euros', 'dollars'),
      said: [
        'a ticket costs {}',
        'the ticket price is {}',
        'adults pay {}, children nothing',
        'to get in you pay {} at the desk',
      ],
      asked: [
        'What does a ticket for [it] cost?',
        'What is the ticket price?',
        'How much do adults pay at [it]?',
        'How much is it to get in?',
      ],
    },
    closes: {
      kind: 'time',
      values: clock(16, 21),
      said: [
        'the doors close at {}',
        'closing time is {}',
        'visitors are sent home at {}',
        'the lights go out at {}, on Fridays later',
      ],
      asked: [
        'When do the doors of [it] close?',
        'What is the closing time?',
        'Until when can you visit [it]?',
        'When are visitors sent home?',
      ],
    },
    treasure: {
      kind: 'thing',
      values: phrase(
        ['bronze', 'silver', 'marble', 'golden', 'painted', 'glass'],
        ['mask', 'horse', 'bowl', 'clock', 'helmet', 'harp', 'mirror', 'ring'],
      ),
      said: [
        'its best known piece is a {}',
        'its greatest treasure is a {}',
        'most people come to see a {}',
        'in the last room hangs a lamp over a {}, its pride',
      ],
      asked: [
        'What is the best known piece of [it]?',
        'What is the greatest treasure?',
        'What do most people come to see in [it]?',
        'What is it most proud of?',
      ],
    },
    exhibition: {
      kind: 'date',
      values: date,
      said: [
        'the new exhibition starts on {}',
        'a new exhibition will open on {}',
        'from {} the side rooms show drawings',
        'the next show begins on {}, two weeks late',
      ],
      asked: [
        'When does the new exhibition at [it] start?',
        'When will the new exhibition open?',
        'When does the next show of [it] begin?',
        'From which day is there something new to see?',
      ],
    },
    closure: {
      kind: 'date',
      values: date,
      said: [
        'the roof repairs begin on {}',
        'work on the roof starts on {}',
        'workmen will be on the roof from {}',
        'the east wing shuts on {} so that the roof can be mended',
      ],
      asked: [
        'When do the roof repairs at [it] begin?',
        'When does work on the roof start?',
        'When are workmen expected at [it]?',
        'On which day does mending the roof begin?',
      ],
    },
    shop: {
      kind: 'place',
      values: phrase(
        ['behind', 'beside', 'above', 'below'],
        ['the main stairs', 'the ticket desk', 'the reading room', 'the west door', 'the lecture hall'],
      ),
      said: [
        'the shop is {}',
        'you find the shop {}',
        'books and cards are sold {}',
        'postcards can be bought {}, coffee in the yard',
      ],
      asked: [
        'Where is the shop of [it]?',
        'Where do you find the shop?',
        'Where does [it] sell books?',
        'Where can postcards be bought?',
      ],
    },
  },
  openings: [
    '[name] is in [town]',
    '[name] stands on [street]',
    '[name], founded in {founded}, is easy to miss',
    '[name] is one of three small museums in [town]',
    'few people in [town] know [name]',
  ],
  together: [
    '{founder} founded it in {founded}',
    'under {director} it has grown to {visitors} visitors a year',
    'the exhibition opens on {exhibition} and the roof is mended from {closure}',
    'at {ticket} a ticket, {visitors} people came',
  ],
  asides: [
    'photographs are allowed without a flash',
    'school classes come on Tuesdays',
    'the labels are hard to read',
    'bags must be left in the hall',
    'a guide from [town] tells old stories',
    'the tram from [street] stops nearby',
    'half of the cases are kept in the cellar',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
