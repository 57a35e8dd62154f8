import type { Domain } from '../../domain.ts';
import { wardLastNames } from '../../names/people.ts';
import { clock, date } from '../../values/calendar.ts';
import { titledName } from '../../values/person.ts';
import { phrase } from '../../values/phrase.ts';
import { numbered } from '../../values/quantity.ts';
import { care } from './care.ts';
import { course } from './course.ts';
import { observations } from './observations.ts';
import { doctor, people } from './people.ts';

/** Handover notes of a hospital ward: the demo's domain, kept out of the general ones so that the base model is new to it. */
export const ward: Domain = {
  name: 'ward',
  subject: {
    names: titledName(['Mrs', 'Mr', 'Miss'], wardLastNames),
    mentions: (name) => ({
      it: ['the patient'],
      she: [name.startsWith('Mr ') ? 'he' : 'she'],
      her: [name.startsWith('Mr ') ? 'his' : 'her'],
      them: [name.startsWith('Mr ') ? 'him' : 'her'],
    }),
  },
  facts: { ...observations, ...people, ...course, ...care },
  openings: [
    '[name], [bed], had a settled night',
    '[name], [bed], awake and chatty',
    '[name], [bed], admitted {admitted} with [injury]',
    '[name] in [bed] is day two after surgery for [injury]',
    'handover for [name], [bed]',
    '[name], [bed], slept poorly because of the noise',
    '[name] in [bed] is tired after a long day',
  ],
  together: [
    'obs at [time]: temp {temperature}, pulse {pulse}, BP {pressure}',
    'pulse {pulse}, BP {pressure}',
    'in {fluids}, urine out {urine}',
    'operated on {operated} by {surgeon}',
    '{painkiller} at {dose} with good effect',
    'stitches out {stitches}, home {discharge}',
    'drain {drain}, urine {urine}',
    'lives at {home}, {relative} has been told',
  ],
  asides: [
    'ate half of [her] breakfast',
    'a little muddled at first but orientated by [time]',
    'bowels open, no nausea',
    'hearing aid is in the top drawer',
    'call bell left within reach',
    'bloods taken and sent at [time]',
    'asked twice about [her] glasses',
    'cot sides up at [her] own request',
    'drip site clean, line flushed',
    '[doctor] to review on the round',
    'watched television until late',
    'moved from [bed] because of a leak',
  ],
  joints: ['; '],
  fillers: {
    time: clock(0, 24),
    date,
    doctor,
    bed: numbered('bed', 1, 60),
    injury: phrase(
      ['a broken', 'a fractured', 'a dislocated', 'an injured'],
      ['left', 'right'],
      ['hip', 'ankle', 'wrist', 'knee', 'shoulder', 'collar bone'],
    ),
  },
};
