import type { Fact } from '../../domain.ts';
import type { ValuePool } from '../../value.ts';
import { quantity } from '../../values/quantity.ts';

const systolics = 72;
const widths = 13;

/** Systolic over diastolic in mmHg, the two in a likely relation: `132/76`. Either may be a pulse elsewhere. */
const bloodPressure: ValuePool = {
  size: systolics * widths,
  at: (index) => {
    const systolic = 98 + (index % systolics);
    const diastolic = Math.round(systolic * 0.5) + Math.floor(index / systolics);
    const text = `${systolic}/${diastolic}`;
    return { text, identity: text, parts: [String(systolic), String(diastolic)] };
  },
};

/** What is measured at the bedside. */
export const observations: Readonly<Record<string, Fact>> = {
  temperature: {
    kind: 'measure',
    values: quantity(35.8, 39.6, 0.1),
    said: [
      'temp {}',
      'temp was {} at [time], [temperature] on the day shift',
      '[she] looked flushed and the thermometer read {}',
      'skin warm, {} by the ear probe',
    ],
    asked: [
      'What was the temp of [it]?',
      'What temp was noted?',
      'How warm was [it]?',
      'What did the thermometer read?',
      'Did [it] run a fever, and how high?',
    ],
  },
  pulse: {
    kind: 'measure',
    values: quantity(52, 128, 1),
    said: [
      'pulse {}',
      'pulse {} and regular',
      'heart rate now {}, it was [pulse] on return from theatre',
      'the monitor shows a heart rate of {}',
    ],
    asked: [
      'What was the pulse of [it]?',
      'What pulse was noted?',
      'How fast is the heart of [it] beating?',
      'What is the heart rate?',
    ],
  },
  pressure: {
    kind: 'measure',
    values: bloodPressure,
    said: [
      'BP {}',
      'BP {} lying, [pressure] standing',
      'blood pressure now {}, the doctor was told of [pressure] earlier',
      'last cuff reading {}, arm changed because of the drip',
    ],
    asked: [
      'What was the BP of [it]?',
      'What is the blood pressure now?',
      'What did the cuff on the arm of [it] read?',
      'What was the last reading of the cuff?',
    ],
  },
  fluids: {
    kind: 'measure',
    values: quantity(500, 2450, 50, 'ml'),
    said: [
      'fluid intake {}',
      'took {} of fluid over the shift',
      'drank {} with some coaxing, aim is [fluids]',
      'has had {} by mouth, mostly tea',
    ],
    asked: [
      'What was the fluid intake of [it]?',
      'How much fluid was taken?',
      'How much did [it] drink?',
      'What volume went in by mouth?',
    ],
  },
  urine: {
    kind: 'measure',
    values: quantity(150, 1900, 10, 'ml'),
    said: [
      'urine output {}',
      'passed {} of urine',
      'catheter bag emptied of {}, clear and yellow',
      'bladder scan then catheter, {} came away',
    ],
    asked: [
      'What was the urine output of [it]?',
      'How much urine was passed?',
      'How much was in the catheter bag of [it]?',
      'What came away through the catheter?',
    ],
  },
  drain: {
    kind: 'measure',
    values: quantity(15, 390, 5, 'ml'),
    said: [
      'drain {}',
      'drain gave {}, blood stained',
      'vacuum bottle changed with {} in it, [drain] the day before',
      'lost {} into the wound bottle',
    ],
    asked: [
      'How much did the drain of [it] give?',
      'What was in the drain?',
      'How much was lost into the wound bottle of [it]?',
      'How much came out of the wound?',
    ],
  },
};
