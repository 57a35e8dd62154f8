import type { Domain } from '../domain.ts';
import { compass, landmarks } from '../names/places.ts';
import { date } from '../values/calendar.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person } from './fillers.ts';

export const farms: Domain = {
  name: 'farms',
  subject: {
    names: phrase(compass, landmarks, ['Farm']),
    mentions: () => ({ it: ['the farm'] }),
  },
  facts: {
    farmer: {
      kind: 'person',
      values: person,
      said: [
        'the farmer is {}',
        '[it] is worked by {}',
        '{} took on the lease from [person]',
        'the fields are in the care of {}',
      ],
      asked: [
        'Who is the farmer at [it]?',
        'Who works [it]?',
        'Who tills the land of [it]?',
        'Who cares for the fields?',
      ],
    },
    vet: {
      kind: 'person',
      values: person,
      said: [
        'the vet is {}',
        'the vet who comes is {}',
        'sick animals are treated by {}',
        'when a calf is ill, {} drives out',
      ],
      asked: [
        'Who is the vet of [it]?',
        'What is the name of the vet?',
        'Who treats the animals of [it]?',
        'Who comes when a calf is ill?',
      ],
    },
    area: {
      kind: 'measure',
      values: quantity(20, 480, 5, 'hectares'),
      said: [
        'the land covers {}',
        'its area is {}',
        'with {} it is larger than most',
        'the papers give {}, an old map says [area]',
      ],
      asked: [
        'What area does the land of [it] cover?',
        'What is its area?',
        'How large is [it]?',
        'How much land is there?',
      ],
    },
    cows: {
      kind: 'count',
      values: quantity(12, 220, 4),
      said: [
        'it keeps {} cows',
        'there are {} cows in the barn',
        'the herd has {} heads, [cows] fewer than in spring',
        '{} animals are milked twice a day',
      ],
      asked: [
        'How many cows does [it] keep?',
        'How many cows are in the barn?',
        'How large is the herd of [it]?',
        'How many animals are milked?',
      ],
    },
    milk: {
      kind: 'measure',
      values: quantity(300, 3000, 50, 'litres'),
      said: [
        'it gives {} of milk a day',
        'the daily milk comes to {}',
        'each evening the tank holds {}',
        'the lorry takes away {} every morning',
      ],
      asked: [
        'How much milk does [it] give a day?',
        'What does the daily milk come to?',
        'How much is in the tank of [it] each evening?',
        'What does the lorry take away?',
      ],
    },
    crop: {
      kind: 'thing',
      values: phrase(
        ['winter', 'summer', 'early', 'late', 'red', 'white', 'sweet'],
        ['wheat', 'barley', 'cabbage', 'potatoes', 'oats', 'beans', 'clover', 'corn'],
      ),
      said: [
        'the main crop is {}',
        'it mainly grows {}',
        'most fields are sown with {}',
        'after last year it changed to {}, which needs less water',
      ],
      asked: [
        'What is the main crop of [it]?',
        'What does [it] mainly grow?',
        'What are the fields sown with?',
        'What was planted?',
      ],
    },
    harvest: {
      kind: 'date',
      values: date,
      said: [
        'the harvest begins on {}',
        'harvest starts on {}',
        'the machines are ordered for {}',
        'if it stays dry they will cut on {}',
      ],
      asked: [
        'When does the harvest at [it] begin?',
        'When does harvest start?',
        'For when has [it] ordered the machines?',
        'When will they cut?',
      ],
    },
    shearing: {
      kind: 'date',
      values: date,
      said: [
        'the sheep are shorn on {}',
        'sheep shearing is on {}',
        'the wool comes off on {}, weather allowing',
        'two men with clippers arrive on {}',
      ],
      asked: [
        'When are the sheep of [it] shorn?',
        'When is the sheep shearing?',
        'On which day does the wool come off at [it]?',
        'When are the clippers needed?',
      ],
    },
    buyer: {
      kind: 'thing',
      values: phrase(landmarks, ['Dairy', 'Foods', 'Mills', 'Stores']),
      said: ['the buyer is {}', 'everything is sold to {}', 'a contract binds it to {}', '{} pays best and takes all'],
      asked: [
        'Who is the buyer for [it]?',
        'To whom does [it] sell?',
        'With whom is there a contract?',
        'Which company takes everything?',
      ],
    },
    rain: {
      kind: 'measure',
      values: quantity(4, 90, 2, 'mm'),
      said: [
        'last month brought {} of rain',
        'rain came to {} last month',
        'the gauge by the gate showed {}',
        '{} fell, and [rain] the month before',
      ],
      asked: [
        'How much rain did [it] have last month?',
        'What did the rain come to?',
        'What did the gauge at [it] show?',
        'How much fell?',
      ],
    },
  },
  openings: [
    '[name] lies near [town]',
    '[name] is outside [town]',
    '[name], worked by {farmer}, lies along the river',
    'the report on [name] is short',
    '[name] belongs to an old family from [town]',
  ],
  together: [
    '{cows} cows give {milk} of milk a day',
    'on its {area} it grows {crop}',
    'the sheep are shorn on {shearing}, the harvest begins on {harvest}',
    '{farmer} works it and {vet} comes for the animals',
  ],
  asides: [
    'the north wall has to be mended',
    'a fox took three hens',
    'the old tractor would not start',
    'foot paths cross the lower field',
    'the well is clean again',
    'the road to [town] was flooded',
    'visitors should shut the gates',
    'a neighbour from [town] lent the plough',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
