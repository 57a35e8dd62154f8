import type { Domain } from '../domain.ts';
import { landmarks, towns } from '../names/places.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

const direction = phrase(
  ['the', 'the far', 'due'],
  ['north', 'south', 'east', 'west', 'north east', 'north west', 'south east', 'south west'],
);

export const weatherStations: Domain = {
  name: 'weather stations',
  subject: {
    names: phrase([...towns, ...landmarks], ['Point', 'Peak', 'Airfield', 'Station']),
    mentions: () => ({ it: ['the station'] }),
  },
  facts: {
    high: {
      kind: 'measure',
      values: quantity(15, 38, 0.5, 'degrees'),
      said: [
        'the highest temperature was {}',
        'the temperature rose to {}',
        'by noon it had warmed to {}',
        'the day peaked at {}, the day before at [high]',
      ],
      asked: [
        'What was the highest temperature at [it]?',
        'To what did the temperature rise?',
        'How warm did it get at [it]?',
        'What was the peak of the day?',
      ],
    },
    low: {
      kind: 'measure',
      values: quantity(-12, 14, 0.5, 'degrees'),
      said: [
        'the lowest temperature was {}',
        'at night the temperature fell to {}',
        'before dawn it cooled to {}',
        'the night went down to {}, and the heater ran',
      ],
      asked: [
        'What was the lowest temperature at [it]?',
        'To what did the temperature fall at night?',
        'How cold did it get at [it]?',
        'How far down did the night go?',
      ],
    },
    wind: {
      kind: 'measure',
      values: quantity(20, 120, 1, 'km/h'),
      said: [
        'the wind reached {}',
        'the wind blew at {}',
        'gusts of {} were measured',
        'a storm of {} shook the mast, [wind] more than forecast',
      ],
      asked: [
        'What speed did the wind reach at [it]?',
        'At what speed did the wind blow?',
        'How strong were the gusts at [it]?',
        'How hard did it blow?',
      ],
    },
    rain: {
      kind: 'measure',
      values: quantity(1, 80, 1, 'mm'),
      said: [
        'rainfall was {}',
        'the rainfall measured {}',
        'showers left {} in the gauge',
        '{} came down in a few hours',
      ],
      asked: [
        'What was the rainfall at [it]?',
        'What did the rainfall measure?',
        'How much was in the gauge of [it]?',
        'How wet was it?',
      ],
    },
    pressure: {
      kind: 'measure',
      values: quantity(962, 1046, 1, 'hPa'),
      said: [
        'air pressure stood at {}',
        'the pressure was {}',
        'the barometer showed {}',
        'the needle stood at {}, a day ago at [pressure]',
      ],
      asked: [
        'At what did air pressure stand at [it]?',
        'What was the pressure?',
        'What did the barometer of [it] show?',
        'Where was the needle?',
      ],
    },
    observer: {
      kind: 'person',
      values: person,
      said: [
        'the observer was {}',
        'the observer on duty was {}',
        'readings were taken by {}',
        '{} signed the log for [person]',
      ],
      asked: [
        'Who was the observer at [it]?',
        'Who was on duty?',
        'Who took the readings at [it]?',
        'Who watched the sky?',
      ],
    },
    builder: {
      kind: 'person',
      values: person,
      said: [
        'the mast was built by {}',
        'the builder of the mast was {}',
        'it was {} who put up the mast',
        'the plans for the mast are by {}',
      ],
      asked: [
        'Who built the mast of [it]?',
        'Who was the builder of the mast?',
        'Who put up the mast at [it]?',
        'Whose work is the mast?',
      ],
    },
    from: {
      kind: 'place',
      values: direction,
      said: [
        'the wind came from {}',
        'the wind blew from {}',
        'clouds drifted in from {}',
        'by evening it had turned and blew from {}',
      ],
      asked: [
        'Where did the wind come from at [it]?',
        'From where did the wind blow?',
        'Where did the clouds over [it] drift in from?',
        'What was its direction?',
      ],
    },
    sunrise: {
      kind: 'time',
      values: clock(4, 9),
      said: ['the sun rose at {}', 'sunrise was at {}', 'first light came at {}', 'the panels gave power from {} on'],
      asked: [
        'When did the sun rise at [it]?',
        'When was sunrise?',
        'When did first light reach [it]?',
        'When did the day begin?',
      ],
    },
    service: {
      kind: 'date',
      values: date,
      said: [
        'the sensors were cleaned on {}',
        'the last service was on {}',
        'a technician climbed up on {}',
        'everything was checked on {} and is due again on [date]',
      ],
      asked: [
        'When were the sensors of [it] cleaned?',
        'When was the last service?',
        'When were the instruments of [it] looked after?',
        'When was everything checked?',
      ],
    },
  },
  openings: [
    'this is the report from [name]',
    '[name] has sent its report',
    'at [name] the day began quietly, with {observer} on duty',
    'the data of [name] are complete',
    '[name] lies above [town]',
  ],
  together: [
    'temperatures lay between {low} and {high}',
    'the wind reached {wind} from {from}',
    '{rain} of rain fell while the barometer showed {pressure}',
    'the sun rose at {sunrise} and it warmed to {high}',
  ],
  asides: [
    'a hawk sat on the fence',
    'the line to [town] was noisy',
    'visibility was good',
    'no thunder was heard',
    'the battery was replaced',
    'fog hung in the valley all morning',
    'ice had to be scraped from the window',
    'walkers from [town] asked for the way',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
