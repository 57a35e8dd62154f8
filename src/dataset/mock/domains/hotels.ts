import type { Domain } from '../domain.ts';
import { landmarks } from '../names/places.ts';
import { clock } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

export const hotels: Domain = {
  name: 'hotels',
  subject: {
    names: phrase(['the'], landmarks, ['Hotel', 'Inn', 'Guest House']),
    mentions: () => ({ it: ['the hotel', 'the house'] }),
  },
  facts: {
    rooms: {
      kind: 'count',
      values: quantity(12, 180, 2),
      said: [
        '[it] has {} bedrooms',
        'there are {} bedrooms',
        'guests choose between {} rooms on three floors',
        'since the fire there are {} rooms, before there were [rooms]',
      ],
      asked: [
        'How many bedrooms does [it] have?',
        'What is the number of bedrooms?',
        'How many rooms can [it] let?',
        'How big is [it], counted in rooms?',
      ],
    },
    manager: {
      kind: 'person',
      values: person,
      said: [
        'the manager is {}',
        '[it] is managed by {}',
        '{} took over as manager from [person]',
        'the day to day running is in the hands of {}',
      ],
      asked: [
        'Who is the manager of [it]?',
        'Who manages [it]?',
        'Who runs [it] from day to day?',
        'Who is in charge of the staff?',
      ],
    },
    owner: {
      kind: 'person',
      values: person,
      said: [
        'the owner is {}',
        '[it] is owned by {}',
        '{} bought the building from [person]',
        'the building has belonged to {} for some years',
      ],
      asked: [
        'Who is the owner of [it]?',
        'Who owns [it]?',
        'To whom does the building belong?',
        'Whose property is [it]?',
      ],
    },
    opened: {
      kind: 'year',
      values: quantity(1870, 2012, 1),
      said: [
        '[it] opened in {}',
        'it has been open since {}',
        'the first guests came in {}, long before the railway',
        'built as a private home, it became a hotel in {}',
      ],
      asked: [
        'When did [it] open?',
        'In which year did [it] open?',
        'Since when has [it] taken guests?',
        'From which year is [it]?',
      ],
    },
    price: {
      kind: 'money',
      values: quantity(60, 240, 5, 'euros'),
      said: [
        'a double room costs {} a night',
        'the price of a double room is {}',
        'two people pay {} for the night, breakfast included',
        'a double now goes for {}, last year it was [price]',
      ],
      asked: [
        'What does a double room cost at [it]?',
        'What is the price of a double room?',
        'How much do two people pay for a night at [it]?',
        'How expensive is a night?',
      ],
    },
    arrival: {
      kind: 'time',
      values: clock(12, 18),
      said: [
        'check in is from {}',
        'guests can check in from {}',
        'rooms are ready at {}, and bags can be left before',
        'nobody gets a key before {}',
      ],
      asked: [
        'From when can guests check in at [it]?',
        'When does check in begin?',
        'When are the rooms of [it] ready?',
        'How early can you arrive?',
      ],
    },
    departure: {
      kind: 'time',
      values: clock(8, 12),
      said: [
        'check out is by {}',
        'guests must check out by {}',
        'rooms have to be left by {}',
        'those who stay past {} pay for half a day',
      ],
      asked: [
        'By when must guests check out of [it]?',
        'When is check out?',
        'How long may guests of [it] keep the room?',
        'When do guests have to leave?',
      ],
    },
    breakfast: {
      kind: 'time',
      values: clock(6, 9),
      said: [
        'breakfast is served from {}',
        'breakfast starts at {}',
        'the first coffee of the morning is poured at {}',
        'early risers find the buffet open at {}',
      ],
      asked: [
        'When is breakfast served at [it]?',
        'When does breakfast start?',
        'How early can you eat at [it]?',
        'From when is the buffet open?',
      ],
    },
    station: {
      kind: 'measure',
      values: quantity(150, 990, 10, 'metres', 'm'),
      said: [
        'the station is {} away',
        'it lies {} from the station',
        'from the train it is a walk of {}',
        'you walk {} to the trains and [station] to the sea',
      ],
      asked: [
        'How far is [it] from the station?',
        'What is the distance to the station?',
        'How far do you walk from the train to [it]?',
        'How far away are the trains?',
      ],
    },
    dish: {
      kind: 'thing',
      values: phrase(
        ['roast', 'grilled', 'smoked', 'baked'],
        ['lamb', 'trout', 'duck', 'salmon', 'chicken', 'peppers', 'beef', 'cod'],
      ),
      said: [
        'the restaurant is known for its {}',
        'the best dish of the restaurant is {}',
        'people drive out for the {}',
        'the cook is proud of the {}, less so of the soups',
      ],
      asked: [
        'What is the restaurant of [it] known for?',
        'What is the best dish of the restaurant?',
        'What should you eat at [it]?',
        'What is the cook proud of?',
      ],
    },
  },
  openings: [
    '[name] stands on [street]',
    '[name] is in [town]',
    '[name], owned by {owner}, looks over [street]',
    '[name] is a quiet place in [town], open since {opened}',
    'we stayed at [name] in [town] for a week',
  ],
  together: [
    'check in is from {arrival} and check out by {departure}',
    '{owner} owns it and {manager} runs it',
    'a double among the {rooms} rooms costs {price}',
    'breakfast is from {breakfast}, and rooms are to be left by {departure}',
  ],
  asides: [
    'dogs are welcome on the ground floor',
    'the walls are thin, so ask for the back',
    'parking in the street is free after [time]',
    'the wing towards [street] was painted last spring',
    'a wedding from [town] filled the terrace when we came',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
