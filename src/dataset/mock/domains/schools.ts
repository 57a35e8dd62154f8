import type { Domain } from '../domain.ts';
import { landmarks, towns } from '../names/places.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { numbered, quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

export const schools: Domain = {
  name: 'schools',
  subject: {
    names: phrase([...towns, ...landmarks], ['School', 'Academy', 'College']),
    mentions: () => ({ it: ['the school'] }),
  },
  facts: {
    head: {
      kind: 'person',
      values: person,
      said: [
        'the head teacher is {}',
        '{} is the head teacher',
        'parents write to {}, who followed [person]',
        'the office next to the hall is that of {}',
      ],
      asked: [
        'Who is the head teacher of [it]?',
        'What is the name of the head teacher?',
        'To whom do parents of [it] write?',
        'Who leads the teachers?',
      ],
    },
    music: {
      kind: 'person',
      values: person,
      said: [
        'music is taught by {}',
        'the music teacher is {}',
        'the choir sings under {}',
        '{} plays the piano at assembly and leads the choir',
      ],
      asked: [
        'Who teaches music at [it]?',
        'Who is the music teacher?',
        'Who leads the choir of [it]?',
        'Who is in charge of singing?',
      ],
    },
    pupils: {
      kind: 'count',
      values: quantity(80, 900, 10),
      said: [
        'it has {} pupils',
        '{} pupils are enrolled',
        'the roll stands at {}, last year it was [pupils]',
        '{} children pass the gate each morning',
      ],
      asked: [
        'How many pupils does [it] have?',
        'How many pupils are enrolled?',
        'How many children go to [it]?',
        'How long is the roll?',
      ],
    },
    teachers: {
      kind: 'count',
      values: quantity(8, 76, 2),
      said: [
        'it employs {} teachers',
        'there are {} teachers',
        'the staff room seats {}, some of them part time',
        'a staff of {} gives the lessons',
      ],
      asked: [
        'How many teachers does [it] employ?',
        'How many teachers are there?',
        'How large is the staff of [it]?',
        'How many people give lessons?',
      ],
    },
    bell: {
      kind: 'time',
      values: clock(7, 10),
      said: [
        'lessons begin at {}',
        'the first lesson starts at {}',
        'the bell rings at {}',
        'anyone not seated by {} is late',
      ],
      asked: [
        'When do lessons at [it] begin?',
        'When does the first lesson start?',
        'When does the bell of [it] ring?',
        'When are pupils late?',
      ],
    },
    lunch: {
      kind: 'time',
      values: clock(11, 14),
      said: [
        'lunch is at {}',
        'lunch is served at {}',
        'the kitchen opens its doors at {}',
        'at {} everybody eats together',
      ],
      asked: [
        'When is lunch at [it]?',
        'When is lunch served?',
        'When does the kitchen of [it] open?',
        'When does everybody eat?',
      ],
    },
    term: {
      kind: 'date',
      values: date,
      said: ['the new term starts on {}', 'term begins on {}', 'classes come back on {}', 'the holidays last until {}'],
      asked: [
        'When does the new term at [it] start?',
        'When does term begin?',
        'When do classes come back to [it]?',
        'How long do the holidays last?',
      ],
    },
    trip: {
      kind: 'date',
      values: date,
      said: [
        'the class trip is on {}',
        'the class travels on {}',
        'buses for the outing are booked for {}',
        'the outing was moved from [date] to {}',
      ],
      asked: [
        'When is the class trip of [it]?',
        'When does the class travel?',
        'For when has [it] booked the buses?',
        'On which day is the outing?',
      ],
    },
    destination: {
      kind: 'place',
      values: phrase(towns),
      said: [
        'the trip goes to {}',
        'the class travels to {}',
        'this time the buses head for {}',
        'they will spend the day in {}',
      ],
      asked: [
        'Where does the trip of [it] go?',
        'Where does the class travel to?',
        'Which town will [it] visit?',
        'Where will they spend the day?',
      ],
    },
    library: {
      kind: 'place',
      values: numbered('room', 2, 99),
      said: [
        'the library is in {}',
        'the library has moved to {}',
        'books are lent in {}',
        'for a book you go to {}, not [library]',
      ],
      asked: [
        'Where is the library of [it]?',
        'Where has the library moved?',
        'Where does [it] lend books?',
        'Where do you go for a book?',
      ],
    },
  },
  openings: [
    '[name] is in [town]',
    '[name] stands on [street]',
    '[name] has sent its yearly letter to parents',
    '[name], led by {head}, is growing',
    'this is what parents should know about [name]',
  ],
  together: [
    '{teachers} teachers look after {pupils} pupils',
    'lessons begin at {bell} and lunch is at {lunch}',
    'the trip on {trip} goes to {destination}',
    '{head} is head teacher and {music} leads the choir',
  ],
  asides: [
    'the gym has a new floor',
    'phones stay in the bag',
    'lost coats are kept in the cellar',
    'parents may help in the garden',
    'the play was a great success',
    'the bus from [town] is often full',
    'a writer from [town] read to the youngest',
    'chess club needs two more boards',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
