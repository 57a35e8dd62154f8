import type { Domain } from '../domain.ts';
import { date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person, town } from './fillers.ts';

export const vehicles: Domain = {
  name: 'vehicles',
  subject: {
    names: phrase(
      ['the'],
      ['Falcon', 'Comet', 'Panther', 'Atlas', 'Breeze', 'Nomad', 'Pioneer', 'Zephyr', 'Ranger', 'Condor'],
      ['van', 'truck', 'bus', 'lorry'],
    ),
    mentions: (name) => ({ it: ['the vehicle', `the ${name.split(' ').at(-1)!}`] }),
  },
  facts: {
    driver: {
      kind: 'person',
      values: person,
      said: [
        'the driver is {}',
        'it is driven by {}',
        'behind the wheel sits {}, sometimes [person]',
        'the keys are with {}',
      ],
      asked: [
        'Who is the driver of [it]?',
        'Who drives [it]?',
        'Who sits behind the wheel of [it]?',
        'Who takes it out on the road?',
      ],
    },
    mechanic: {
      kind: 'person',
      values: person,
      said: [
        'the mechanic is {}',
        'repairs are done by {}',
        '{} fixed the gearbox',
        'in the workshop {} looks after it',
      ],
      asked: [
        'Who is the mechanic of [it]?',
        'Who does the repairs?',
        'Who mends [it]?',
        'Who looks after it in the workshop?',
      ],
    },
    built: {
      kind: 'year',
      values: quantity(1950, 2019, 1),
      said: [
        '[it] was built in {}',
        'its year of construction is {}',
        'it left the factory in {}',
        'the plate says {}, the papers say [built]',
      ],
      asked: [
        'When was [it] built?',
        'What is its year of construction?',
        'When did [it] leave the factory?',
        'From which year is it?',
      ],
    },
    weight: {
      kind: 'measure',
      values: quantity(1800, 9800, 100, 'kg'),
      said: ['it weighs {}', 'its weight is {}', 'empty, the scales show {}', 'bridges on its way must bear {}'],
      asked: [
        'How much does [it] weigh?',
        'What is its weight?',
        'What do the scales show for [it]?',
        'How heavy is it?',
      ],
    },
    power: {
      kind: 'measure',
      values: quantity(40, 420, 5, 'kW'),
      said: [
        'the engine has {}',
        'the power of the engine is {}',
        'the motor gives {}, enough for hills',
        'tests gave {}, the maker claims [power]',
      ],
      asked: [
        'How much power has the engine of [it]?',
        'What is the power of the engine?',
        'How strong is [it]?',
        'How much does the motor give?',
      ],
    },
    speed: {
      kind: 'measure',
      values: quantity(80, 190, 2, 'km/h'),
      said: [
        'its top speed is {}',
        'it drives {} at most',
        'on the test track it reached {}',
        'a limiter holds it at {}',
      ],
      asked: [
        'What is the top speed of [it]?',
        'How much does it drive at most?',
        'How fast is [it]?',
        'What did it reach on the test track?',
      ],
    },
    seats: {
      kind: 'count',
      values: quantity(2, 78, 1),
      said: [
        'it has {} seats',
        'there are {} seats',
        '{} passengers can travel in it',
        'with the rear bench there is room for {}',
      ],
      asked: [
        'How many seats does [it] have?',
        'How many seats are there?',
        'How many passengers can travel in [it]?',
        'For how many is there room?',
      ],
    },
    inspection: {
      kind: 'date',
      values: date,
      said: [
        'the next inspection is due on {}',
        'inspection is on {}',
        'the sticker runs out on {}',
        'it must be shown to the office on {}',
      ],
      asked: [
        'When is the next inspection of [it] due?',
        'When is the inspection?',
        'When does the sticker of [it] run out?',
        'When must it be shown to the office?',
      ],
    },
    tyres: {
      kind: 'date',
      values: date,
      said: [
        'the tyres were changed on {}',
        'new tyres were fitted on {}',
        'it got new rubber on {}',
        'the wheels have been off once, on {}, for a nail',
      ],
      asked: [
        'When were the tyres of [it] changed?',
        'When were new tyres fitted?',
        'When did [it] get new rubber?',
        'When did the wheels get new tyres?',
      ],
    },
    depot: {
      kind: 'place',
      values: town,
      said: ['its depot is in {}', 'it is kept in {}', 'at night it stands in {}', 'you will find it parked in {}'],
      asked: [
        'Where is the depot of [it]?',
        'Where is it kept?',
        'Where does [it] stand at night?',
        'Where will you find it parked?',
      ],
    },
  },
  openings: [
    '[name] is for sale',
    '[name] is in daily use',
    '[name], built in {built}, still starts at once',
    'these are the papers for [name]',
    'the fleet has kept [name]',
  ],
  together: [
    'its engine of {power} takes it to {speed}',
    'it weighs {weight} and has {seats} seats',
    '{driver} drives it and {mechanic} does the repairs',
    'the tyres were changed on {tyres}, the inspection is due on {inspection}',
  ],
  asides: [
    'there is a scratch on the left door',
    'the horn is rather loud',
    'a spare wheel lies in the back',
    'the radio only finds one channel',
    'the seats smell of oil',
    'the heater needs some time',
    'a dealer in [town] has parts',
    'the mirror was lost near [town]',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
