import type { Fact } from '../../domain.ts';
import { clock, date } from '../../values/calendar.ts';

/** What happened or will happen when; days in the order in which they come. */
export const course: Readonly<Record<string, Fact>> = {
  admitted: {
    kind: 'date',
    values: date,
    said: [
      'admitted {}',
      'admitted on {} through casualty',
      'came in on {} by ambulance',
      'on the ward since {}, seen by [doctor] that evening',
    ],
    asked: [
      'When was [it] admitted?',
      'What is the date of admission?',
      'When did [it] come in?',
      'Since when has [it] been on the ward?',
    ],
  },
  operated: {
    kind: 'date',
    values: date,
    said: [
      'operation on {}',
      'went to theatre on {}',
      'surgery took place on {} because [date] fell through',
      'plated on {}, no problems under anaesthetic',
    ],
    asked: [
      'When was the operation of [it]?',
      'When did [it] go to theatre?',
      'What was the day of surgery?',
      'On which day was [it] under the knife?',
    ],
  },
  discharge: {
    kind: 'date',
    values: date,
    said: [
      'home on {}',
      'hopes to go home on {}',
      'discharge planned for {}, transport booked',
      'bed free from {} if the stairs go well',
    ],
    asked: [
      'When does [it] go home?',
      'What day is planned for leaving the ward?',
      'For when is the discharge of [it] planned?',
      'From when will the bed be free?',
    ],
  },
  stitches: {
    kind: 'date',
    values: date,
    said: [
      'stitches out {}',
      'stitches to come out on {}',
      'sutures can be removed on {} if dry',
      'wound closed with stitches, for removal on {}',
    ],
    asked: [
      'When do the stitches of [it] come out?',
      'When are the stitches due out?',
      'When can the sutures of [it] be removed?',
      'When will the wound be free of thread?',
    ],
  },
  dose: {
    kind: 'time',
    values: clock(0, 12),
    said: [
      'last dose {}',
      'last dose given at {}',
      'last had something for the pain at {}, nothing due yet',
      'asked for pain relief and got it at {}',
    ],
    asked: [
      'When was the last dose for [it] given?',
      'At what time was the last dose?',
      'When did [it] last have pain relief?',
      'When was something last given for the pain?',
    ],
  },
  scan: {
    kind: 'time',
    values: clock(8, 20),
    said: [
      'scan at {}',
      'scan booked for {}, porter to be called',
      'goes down to imaging at {}',
      'nothing by mouth, wanted downstairs for pictures at {}',
    ],
    asked: [
      'When is the scan of [it]?',
      'For what time is the scan booked?',
      'When does [it] go down to imaging?',
      'When is [it] wanted downstairs?',
    ],
  },
};
