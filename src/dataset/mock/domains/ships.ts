import type { Domain } from '../domain.ts';
import { towns } from '../names/places.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

const port = phrase(towns);

export const ships: Domain = {
  name: 'ships',
  subject: {
    names: phrase(
      ['the'],
      ['Northern', 'Silver', 'Morning', 'Blue', 'Royal', 'Western', 'Ocean', 'Golden'],
      ['Star', 'Wave', 'Gull', 'Spirit', 'Queen', 'Arrow', 'Swan', 'Tide'],
    ),
    mentions: () => ({ it: ['the ship', 'the vessel'] }),
  },
  facts: {
    captain: {
      kind: 'person',
      values: person,
      said: [
        'the captain is {}',
        'her captain is {}',
        '{} has been in command since [town]',
        'on the bridge stands {}, who relieved [person]',
      ],
      asked: ['Who is the captain of [it]?', 'Who is her captain?', 'Who commands [it]?', 'Who stands on the bridge?'],
    },
    engineer: {
      kind: 'person',
      values: person,
      said: [
        'the chief engineer is {}',
        'her engines are looked after by {}',
        'below deck {} keeps the engines going',
        '{} knows every valve of the engine room',
      ],
      asked: [
        'Who is the chief engineer of [it]?',
        'Who looks after her engines?',
        'Who keeps the engines of [it] going?',
        'Who works in the engine room?',
      ],
    },
    length: {
      kind: 'measure',
      values: quantity(60, 320, 2, 'metres', 'm'),
      said: [
        'the ship is {} long',
        'her length is {}',
        'from bow to stern she measures {}',
        'lengthened in the yard, she now takes up {} of the quay',
      ],
      asked: [
        'How long is [it]?',
        'What is her length?',
        'What does [it] measure from bow to stern?',
        'How much quay does she need?',
      ],
    },
    speed: {
      kind: 'measure',
      values: quantity(9, 34, 0.5, 'knots'),
      said: [
        'her top speed is {}',
        'she makes {} at full speed',
        'tests gave {}, the builders had promised [speed]',
        'pushed hard, she reaches {}',
      ],
      asked: [
        'What is the top speed of [it]?',
        'How many knots does she make?',
        'How fast is [it]?',
        'How quickly can she go?',
      ],
    },
    crew: {
      kind: 'count',
      values: quantity(8, 96, 2),
      said: [
        'the crew numbers {}',
        'she has a crew of {}',
        '{} sailors serve on board',
        'there are bunks for {} hands and [crew] more in reserve',
      ],
      asked: [
        'How many are in the crew of [it]?',
        'How large is her crew?',
        'How many sailors serve on [it]?',
        'How many hands are there?',
      ],
    },
    cargo: {
      kind: 'thing',
      values: phrase(
        ['frozen', 'dried', 'fresh', 'crude', 'fine', 'raw', 'mixed'],
        ['fish', 'timber', 'grain', 'cotton', 'sugar', 'fruit', 'ore', 'rubber'],
      ),
      said: [
        'her cargo is {}',
        'she carries a cargo of {}',
        'the holds are full of {}',
        'she is loaded with {} below and empty crates above',
      ],
      asked: [
        'What is the cargo of [it]?',
        'What cargo does she carry?',
        'What is [it] loaded with?',
        'What is in the holds?',
      ],
    },
    origin: {
      kind: 'place',
      values: port,
      said: [
        'she sailed from {}',
        'her voyage began at {}',
        'she left {} with the tide',
        'behind her lies {}, where she took on water',
      ],
      asked: [
        'Where did [it] sail from?',
        'Where did her voyage begin?',
        'Which port did [it] leave?',
        'Where does she come from?',
      ],
    },
    destination: {
      kind: 'place',
      values: port,
      said: [
        'she is bound for {}',
        'her destination is {}',
        'her papers say {}, though [town] is nearer',
        'the next harbour ahead of her is {}',
      ],
      asked: [
        'Where is [it] bound for?',
        'What is her destination?',
        'To which port is [it] going?',
        'Where is she heading?',
      ],
    },
    due: {
      kind: 'date',
      values: date,
      said: [
        'she is due on {}',
        'her arrival is expected on {}',
        'the agents look for her on {}',
        'with this wind she should be in on {}, not on [date]',
      ],
      asked: [
        'When is [it] due?',
        'When is her arrival expected?',
        'On which day should [it] be in?',
        'When do the agents look for her?',
      ],
    },
    watch: {
      kind: 'time',
      values: clock(1, 23),
      said: [
        'the last signal came at {}',
        'her last message was sent at {}',
        'the coast heard from her at {}',
        'at {} she gave her position, then nothing more',
      ],
      asked: [
        'When did the last signal of [it] come?',
        'When was her last message sent?',
        'When was [it] last heard from?',
        'At what hour did she last speak?',
      ],
    },
  },
  openings: [
    '[name] is at sea',
    '[name] has left the harbour',
    '[name], bound for {destination}, was sighted this morning',
    'the log of [name] has been copied here',
    '[name] sails under a foreign flag, with people from [town] on board',
  ],
  together: [
    'she sailed from {origin} and is bound for {destination}',
    'she is {length} long and makes {speed}',
    'captain {captain} and engineer {engineer} have sailed together for years',
    'bound for {destination}, she is due on {due}',
  ],
  asides: [
    'the weather has been kind so far',
    'the radio in [town] was silent',
    'fog is forecast along the coast',
    'the lamp on the mast needs a bulb',
    'an inspector from [town] found nothing wrong',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
