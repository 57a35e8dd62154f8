import type { Domain } from '../domain.ts';
import { towns } from '../names/places.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity, ratio } from '../values/quantity.ts';
import { generalFillers, person, street } from './fillers.ts';

export const sportsClubs: Domain = {
  name: 'sports clubs',
  subject: {
    names: phrase(towns, ['Rovers', 'United', 'Rangers', 'Wanderers', 'Athletic', 'City']),
    mentions: () => ({ it: ['the club', 'the team'] }),
  },
  facts: {
    coach: {
      kind: 'person',
      values: person,
      said: [
        'the coach is {}',
        '[it] is coached by {}',
        'training is led by {}, who replaced [person]',
        '{} picks the players each week',
      ],
      asked: [
        'Who is the coach of [it]?',
        'Who coaches [it]?',
        'Who leads training at [it]?',
        'Who picks the players?',
      ],
    },
    president: {
      kind: 'person',
      values: person,
      said: [
        'the president is {}',
        'its president is still {}',
        'the members elected {} over [person]',
        'the board meets under {}',
      ],
      asked: [
        'Who is the president of [it]?',
        'What is the name of the president?',
        'Whom did the members of [it] elect?',
        'Who heads the board?',
      ],
    },
    scorer: {
      kind: 'person',
      values: person,
      said: [
        'the top scorer is {}',
        'most goals were scored by {}',
        '{} found the net nine times this season',
        'in front of goal it relies on {}',
      ],
      asked: [
        'Who is the top scorer of [it]?',
        'Who scored most goals?',
        'Who found the net for [it]?',
        'On whom does it rely in front of goal?',
      ],
    },
    members: {
      kind: 'count',
      values: quantity(40, 980, 20),
      said: [
        'it has {} members',
        '{} members are registered',
        'the list of members has {} names',
        '{} people paid the fee, [members] last year',
      ],
      asked: [
        'How many members does [it] have?',
        'How many members are registered?',
        'How many people paid the fee of [it]?',
        'How many names are on the list?',
      ],
    },
    fee: {
      kind: 'money',
      values: quantity(20, 300, 5, 'euros', 'dollars'),
      said: [
        'the yearly fee is {}',
        'the fee is {} a year',
        'to belong you pay {}',
        'a year costs {}, it was [fee] before',
      ],
      asked: [
        'What is the yearly fee of [it]?',
        'How high is the fee?',
        'What do you pay to belong to [it]?',
        'How much does a year cost?',
      ],
    },
    score: {
      kind: 'count',
      values: ratio([0, 6], [0, 6], '-'),
      said: [
        'the last match ended {}',
        'the last result was {}',
        'on Sunday it finished {}, in heavy rain',
        'the game against [town] ended {}',
      ],
      asked: [
        'How did the last match of [it] end?',
        'What was the last result?',
        'What was the score of [it]?',
        'How did it finish on Sunday?',
      ],
    },
    next: {
      kind: 'date',
      values: date,
      said: [
        'the next match is on {}',
        'the next game is on {}',
        'it plays again on {}',
        'after a week off, the players meet their next rival on {}',
      ],
      asked: [
        'When is the next match of [it]?',
        'When is the next game?',
        'When does [it] play again?',
        'When will the players be on the pitch again?',
      ],
    },
    meeting: {
      kind: 'date',
      values: date,
      said: [
        'the yearly meeting is on {}',
        'members meet on {}',
        'votes will be cast on {}',
        'the hall is booked for the meeting on {}, no longer on [date]',
      ],
      asked: [
        'When is the yearly meeting of [it]?',
        'When do members meet?',
        'When will members of [it] vote?',
        'On which day do the members come together?',
      ],
    },
    training: {
      kind: 'time',
      values: clock(16, 21),
      said: [
        'training begins at {}',
        'training starts at {}',
        'on weekdays the pitch is taken from {}',
        'juniors run until five, the first team starts at {}',
      ],
      asked: [
        'When does training at [it] begin?',
        'When does training start?',
        'From when does [it] take the pitch?',
        'At what hour does the first team start?',
      ],
    },
    ground: {
      kind: 'place',
      values: street,
      said: ['the home ground is on {}', 'its ground is on {}', 'home games are played on {}', 'the stand on {} leaks'],
      asked: [
        'Where is the home ground of [it]?',
        'Where is its ground?',
        'Where does [it] play at home?',
        'In which street is the pitch?',
      ],
    },
  },
  openings: [
    '[name] had a busy season',
    '[name] is back on the pitch',
    '[name], coached by {coach}, is third in the league',
    'news from [name] for this month',
    'the paper in [town] wrote about [name]',
  ],
  together: [
    '{coach} coaches the team and {president} is president',
    '{members} members pay {fee} a year',
    'the next match is on {next}, the meeting on {meeting}',
    'the last match ended {score} and {scorer} shone',
  ],
  asides: [
    'the grass was cut short',
    'a new kit has been ordered',
    'the referee forgot his whistle',
    'two balls went over the fence',
    'the showers are cold again',
    'a coach party from [town] came to watch',
    'the juniors won a cup in [town]',
    'the goal keeper has a sore thumb',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
