import type { Domain } from '../domain.ts';
import { clock, date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity, ratio } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

export const software: Domain = {
  name: 'software',
  subject: {
    names: phrase(
      ['Paper', 'Cloud', 'Pixel', 'Data', 'Code', 'Photo', 'Ledger', 'Text', 'Map', 'Sound'],
      ['Flow', 'Desk', 'Forge', 'Pilot', 'Box', 'Kit', 'Works', 'Mate'],
    ),
    mentions: () => ({ it: ['the program', 'the application'] }),
  },
  facts: {
    author: {
      kind: 'person',
      values: person,
      said: [
        'the author is {}',
        'it was written by {}',
        'the first lines of code are by {}',
        '{} began it as a hobby, [person] joined later',
      ],
      asked: [
        'Who is the author of [it]?',
        'Who wrote [it]?',
        'Who is behind the first lines of [name]?',
        'Whose idea was it?',
      ],
    },
    support: {
      kind: 'person',
      values: person,
      said: [
        'support is given by {}',
        'the contact for support is {}',
        'questions are answered by {}',
        'users in trouble ring {}',
      ],
      asked: [
        'Who gives support for [it]?',
        'Who is the contact for support?',
        'Who answers questions about [it]?',
        'Whom do users in trouble ring?',
      ],
    },
    version: {
      kind: 'count',
      values: ratio([1, 19], [0, 9], '.'),
      said: [
        'the current version is {}',
        'it is now at version {}',
        'most users run {}, a few still [version]',
        'number {} is the one to download',
      ],
      asked: [
        'What is the current version of [it]?',
        'At which version is it now?',
        'What do most users of [it] run?',
        'Which one should you download?',
      ],
    },
    release: {
      kind: 'date',
      values: date,
      said: [
        'it was released on {}',
        'the release was on {}',
        'users could download it from {} on',
        'after two delays it came out on {}',
      ],
      asked: [
        'When was [it] released?',
        'When was the release?',
        'From when could users download [it]?',
        'When did it come out?',
      ],
    },
    end: {
      kind: 'date',
      values: date,
      said: [
        'updates end on {}',
        'the last update comes on {}',
        'nothing will be mended after {}',
        'it is looked after until {}, not [date] as planned',
      ],
      asked: [
        'When do updates of [it] end?',
        'When does the last update come?',
        'Until when is [it] looked after?',
        'After which day will nothing be mended?',
      ],
    },
    size: {
      kind: 'measure',
      values: quantity(15, 980, 5, 'MB'),
      said: [
        'the download is {}',
        'its size on disk is {}',
        'it fills {} of the disk',
        'it takes up {}, the version before took [size]',
      ],
      asked: [
        'How large is the download of [it]?',
        'What is its size on disk?',
        'How much of the disk does [it] fill?',
        'How much does it take up?',
      ],
    },
    memory: {
      kind: 'measure',
      values: quantity(2, 64, 1, 'GB'),
      said: [
        'it needs {} of memory',
        'memory of {} is required',
        'do not try it on a machine with less than {}',
        'with {} it runs smoothly',
      ],
      asked: [
        'How much memory does [it] need?',
        'How much memory is required?',
        'What should a machine have for [it]?',
        'With how much does it run smoothly?',
      ],
    },
    price: {
      kind: 'money',
      values: quantity(5, 480, 5, 'dollars', 'euros'),
      said: [
        'a licence costs {}',
        'the price of a licence is {}',
        'companies pay {} a seat',
        'schools get it free, all others for {}',
      ],
      asked: [
        'What does a licence for [it] cost?',
        'What is the price of a licence?',
        'What do companies pay for [it]?',
        'How expensive is it?',
      ],
    },
    users: {
      kind: 'count',
      values: quantity(200, 9800, 200),
      said: [
        'it has {} users',
        '{} users are registered',
        'last month {} people opened it',
        'it is installed on {} machines, a year ago it was on [users]',
      ],
      asked: [
        'How many users does [it] have?',
        'How many users are registered?',
        'How many people opened [it] last month?',
        'On how many machines is it installed?',
      ],
    },
    backup: {
      kind: 'time',
      values: clock(0, 6),
      said: [
        'the backup runs at {}',
        'backups are made at {}',
        'every night at {} it saves a copy',
        'it goes quiet at {} to copy its files',
      ],
      asked: [
        'When does the backup of [it] run?',
        'When are backups made?',
        'When does [it] save a copy?',
        'When does it copy its files?',
      ],
    },
  },
  openings: [
    '[name] is a tool for small offices',
    '[name] has been reviewed again',
    '[name], written by {author}, has many friends',
    'this page is about [name]',
    'a company in [town] asked us to test [name]',
  ],
  together: [
    'version {version} was released on {release}',
    'it fills {size} and needs {memory} of memory',
    '{author} wrote it and {support} answers questions',
    '{users} users pay {price} each',
  ],
  asides: [
    'the menus take some learning',
    'it asks before it deletes a file',
    'the manual is short but clear',
    'a firm in [town] wrote a plug in',
    'printing was slow in our test',
    'it starts with an empty window',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
