/** Six questions about a pump, with what the official scripts make of one set of predictions. */
export const pumpQuestions = [
  {
    id: 'pressure',
    question: 'What is the design pressure?',
    answers: [
      { text: '16 bar', answer_start: 27 },
      { text: 'the 16 bar', answer_start: 23 },
    ],
  },
  { id: '7', question: 'What is it made of?', answers: [{ text: 'duplex stainless steel', answer_start: 0 }] },
  { id: 'colour', question: 'What colour is it?', answers: [], is_impossible: true },
  { id: '2', question: 'Who built it?', answers: [], is_impossible: true },
  { id: 'seal', question: 'Which seal?', answers: [{ text: '...', answer_start: 0 }] },
  { id: 'speed', question: 'How fast?', answers: [{ text: '2,900 rpm', answer_start: 0 }] },
];

export const pumpGolds = pumpQuestions.map(({ id, answers }) => ({ id, answers: answers.map(({ text }) => text) }));

export const pumpPredictions = {
  '7': 'stainless steel casing',
  pressure: 'The 16 bar.',
  colour: '',
  '2': 'Sulzer',
  seal: '',
  speed: '2900 rpm',
  other: 'x',
};

export const pumpNullOdds = { pressure: -4.5, '7': 1.5, colour: 2.25, '2': 0.5, seal: -1, speed: 0.00001, other: -9 };

const ofPredictions = { exact: 66.66666666666667, f1: 77.77777777777777, total: 6 };
const ofAnswerable = { HasAns_exact: 75, HasAns_f1: 91.66666666666666, HasAns_total: 4 };
const ofUnanswerable = { NoAns_exact: 50, NoAns_f1: 50, NoAns_total: 2 };
const best = {
  best_exact: 83.33333333333333,
  best_exact_thresh: 1e-5,
  best_f1: 83.33333333333333,
  best_f1_thresh: 1e-5,
};

/** `evaluate-v2.0.py data predictions`. */
export const withoutOdds = { ...ofPredictions, ...ofAnswerable, ...ofUnanswerable };
/** `evaluate-v2.0.py data predictions --na-prob-file odds`, at its default threshold of 1. */
export const withOdds = {
  exact: 66.66666666666667,
  f1: 66.66666666666667,
  total: 6,
  HasAns_exact: 75,
  HasAns_f1: 75,
  HasAns_total: 4,
  ...ofUnanswerable,
  ...best,
};
/** The same at a threshold of -1. */
export const withOddsBelow = {
  exact: 66.66666666666667,
  f1: 66.66666666666667,
  total: 6,
  HasAns_exact: 50,
  HasAns_f1: 50,
  HasAns_total: 4,
  NoAns_exact: 100,
  NoAns_f1: 100,
  NoAns_total: 2,
  ...best,
};
