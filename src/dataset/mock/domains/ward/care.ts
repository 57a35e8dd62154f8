import type { Fact } from '../../domain.ts';
import type { ValuePool } from '../../value.ts';
import { oneOf, phrase } from '../../values/phrase.ts';

/** One drug in its usual doses; another annotator might have marked the drug alone. */
function drug(name: string, ...doses: readonly string[]): ValuePool {
  const pool = phrase([name], doses);
  return { size: pool.size, at: (index) => ({ ...pool.at(index), narrower: name }) };
}

const painkillers = oneOf(
  drug('paracetamol', '500 mg', '1 g'),
  drug('ibuprofen', '200 mg', '400 mg', '600 mg'),
  drug('codeine', '15 mg', '30 mg', '60 mg'),
  drug('tramadol', '50 mg', '75 mg', '100 mg'),
  drug('morphine', '2 mg', '3 mg', '5 mg', '10 mg'),
  drug('naproxen', '250 mg', '375 mg', '500 mg'),
  drug('aspirin', '300 mg', '600 mg', '900 mg'),
  drug('oxycodone', '5 mg', '10 mg', '15 mg'),
);

const allergens = phrase([
  'penicillin',
  'latex',
  'shellfish',
  'peanuts',
  'iodine',
  'sticking plaster',
  'eggs',
  'strawberries',
  'soya',
  'wasp stings',
  'nickel',
  'kiwi fruit',
  'sesame',
  'cow milk',
  'grass pollen',
  'cat hair',
  'house dust',
  'mustard',
  'bee stings',
  'rubber gloves',
  'wool',
  'hazel nuts',
  'tree nuts',
  'red dye',
  'celery',
  'perfume',
]);

/** What the patient needs, bears and cannot bear. */
export const care: Readonly<Record<string, Fact>> = {
  painkiller: {
    kind: 'thing',
    values: painkillers,
    said: [
      'pain managed with {}',
      'has {} for pain',
      'sore on moving, {} helped within the hour',
      'changed from [painkiller] to {} because of nausea',
    ],
    asked: [
      'What is the pain of [it] managed with?',
      'What does [it] have for pain?',
      'Which painkiller does [it] get?',
      'What is given against the pain?',
    ],
  },
  allergy: {
    kind: 'thing',
    values: allergens,
    said: ['allergic to {}', 'allergy to {}', 'red wrist band on, reacts to {}', 'comes out in a rash with {}'],
    asked: [
      'What is [it] allergic to?',
      'Which allergy is known?',
      'What does [it] react to?',
      'What brings [it] out in a rash?',
    ],
  },
  sore: {
    kind: 'thing',
    values: phrase(
      ['left', 'right'],
      ['', 'upper', 'lower', 'inner', 'outer'],
      ['heel', 'shin', 'forearm', 'calf', 'thigh', 'elbow', 'flank', 'buttock'],
    ),
    said: [
      'pressure sore on the {}',
      'skin broken on the {}',
      'dressing renewed on the {}',
      'skin checked, a red patch over the {}',
    ],
    asked: [
      'Where is the pressure sore of [it]?',
      'Where is the skin broken?',
      'Where does the skin of [it] need care?',
      'Which part of the body is sore?',
    ],
  },
  aid: {
    kind: 'thing',
    values: phrase(
      ['tall', 'short', 'folding', 'light', 'wheeled', 'padded', 'narrow', 'sturdy', 'small', 'high'],
      ['frame', 'stick', 'crutch', 'chair', 'trolley', 'rail'],
    ),
    said: [
      'walks with a {}',
      'mobile with a {} and one nurse',
      'got to the bathroom on a {}',
      'physio has given [them] a {} to try',
    ],
    asked: [
      'What does [it] walk with?',
      'What makes [it] mobile?',
      'What helps [it] to get about?',
      'Which walking aid is in use?',
    ],
  },
};
