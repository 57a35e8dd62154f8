import type { Fact } from '../../domain.ts';
import { wardFirstNames, wardLastNames } from '../../names/people.ts';
import { fullName, titledName } from '../../values/person.ts';
import { phrase } from '../../values/phrase.ts';

export const doctor = titledName(['Dr'], wardLastNames);
const anyone = fullName(wardFirstNames, wardLastNames);

/** Who has to do with the patient, and where home is. */
export const people: Readonly<Record<string, Fact>> = {
  surgeon: {
    kind: 'person',
    values: doctor,
    said: [
      'operated on by {}',
      'surgeon {}',
      '{} did the repair, [doctor] assisting',
      '{} happy with how the repair went when [she] came back from theatre',
    ],
    asked: [
      'Who operated on [it]?',
      'Who was the surgeon?',
      'Who did the repair on [it]?',
      'In whose hands was the operation?',
    ],
  },
  nurse: {
    kind: 'person',
    values: anyone,
    said: [
      'named nurse {}',
      'named nurse is {} this week',
      'looked after by {} on nights',
      'in the care of {} for this shift',
    ],
    asked: [
      'Who is the named nurse of [it]?',
      'Which nurse is named?',
      'Who looks after [it]?',
      'In whose care is [it] on the ward?',
    ],
  },
  relative: {
    kind: 'person',
    values: anyone,
    said: [
      'next of kin {}',
      'next of kin is {}, phoned at [time]',
      'closest relative is {}, who brought in clothes',
      'of the family, {} is the one to ring',
    ],
    asked: [
      'Who is the next of kin of [it]?',
      'Who is named as next of kin?',
      'Who is the closest relative of [it]?',
      'Which family member is to be rung?',
    ],
  },
  home: {
    kind: 'place',
    values: phrase(
      [
        'Rowan',
        'Beech',
        'Willow',
        'Cedar',
        'Holly',
        'Juniper',
        'Laurel',
        'Maple',
        'Primrose',
        'Hazel',
        'Ivy',
        'Poplar',
      ],
      ['House', 'Court', 'Lodge', 'View', 'Close'],
    ),
    said: [
      'lives at {}',
      'from {}, where [she] has a ground floor flat',
      'will return to {} with carers',
      'home is a small flat at {}',
    ],
    asked: ['Where does [it] live?', 'Where is [it] from?', 'To which address will [it] return?', 'Where is home?'],
  },
};
