import type { Domain } from '../domain.ts';
import { phrase } from '../values/phrase.ts';
import { quantity } from '../values/quantity.ts';
import { generalFillers, person, town } from './fillers.ts';

export const recipes: Domain = {
  name: 'recipes',
  subject: {
    names: phrase(
      ['country', 'spiced', 'creamy', 'simple', 'festive', 'rustic', 'quick', 'spicy'],
      ['onion', 'apple', 'pumpkin', 'mushroom', 'cheese', 'tomato', 'lemon', 'almond'],
      ['soup', 'pie', 'cake', 'stew'],
    ),
    mentions: () => ({ it: ['the dish', 'the recipe'] }),
  },
  facts: {
    cook: {
      kind: 'person',
      values: person,
      said: [
        'the recipe is by {}',
        'it was written down by {}',
        'we have it from {}, whose mother made it on Sundays',
        '{} sent it to the paper',
      ],
      asked: [
        'Who is the recipe by?',
        'Who wrote down the recipe for [name]?',
        'From whom do we have [it]?',
        'Whose recipe is it?',
      ],
    },
    cooking: {
      kind: 'measure',
      values: quantity(12, 180, 2, 'minutes'),
      said: [
        'it takes {} to cook',
        'the cooking time is {}',
        'leave it on the stove for {}',
        'some say [cooking], we leave it for {}',
      ],
      asked: [
        'How many minutes does [it] take to cook?',
        'What is the cooking time?',
        'How long does [it] stay on the stove?',
        'How long does it need?',
      ],
    },
    rest: {
      kind: 'measure',
      values: quantity(5, 60, 1, 'minutes'),
      said: [
        'let it rest for {}',
        'it should rest for {}',
        'give it {} to cool before cutting',
        'wait {}, however hungry you are',
      ],
      asked: [
        'How long should [it] rest?',
        'How long does it rest?',
        'How long must [it] cool?',
        'How long do you wait?',
      ],
    },
    oven: {
      kind: 'measure',
      values: quantity(120, 260, 5, 'degrees'),
      said: [
        'heat the oven to {}',
        'the oven should be at {}',
        'it goes in at {} on the middle shelf',
        'bake it at {}, in a fan oven at [oven]',
      ],
      asked: [
        'To what should the oven be heated for [name]?',
        'How hot should the oven be?',
        'At what heat does [it] go in?',
        'At how many degrees do you bake it?',
      ],
    },
    flour: {
      kind: 'measure',
      values: quantity(80, 700, 10, 'g', 'grams'),
      said: [
        'you need {} of flour',
        'it takes {} of flour',
        'sift {} of flour into a bowl',
        'weigh out {} of flour, plus [flour] for the table',
      ],
      asked: [
        'How much flour does [it] take?',
        'How much flour do you need?',
        'How much flour goes into [it]?',
        'What weight of flour is sifted?',
      ],
    },
    butter: {
      kind: 'measure',
      values: quantity(20, 300, 5, 'g', 'grams'),
      said: [
        'you need {} of butter',
        'it takes {} of butter',
        'melt {} of butter in a pan',
        'stir in {} of butter, a little at a time',
      ],
      asked: [
        'How much butter does [it] take?',
        'How much butter do you need?',
        'How much butter is melted for [name]?',
        'How much butter is stirred in?',
      ],
    },
    serves: {
      kind: 'count',
      values: quantity(2, 30, 1),
      said: [
        'it serves {} people',
        'this is enough for {} people',
        'cut it into {} pieces, one for each guest',
        '{} can eat their fill',
      ],
      asked: [
        'How many people does [it] serve?',
        'For how many people is this enough?',
        'How many guests can [it] feed?',
        'How many can eat?',
      ],
    },
    spice: {
      kind: 'thing',
      values: phrase(
        ['ground', 'dried', 'fresh', 'smoked', 'toasted', 'chopped'],
        ['ginger', 'cumin', 'pepper', 'thyme', 'paprika', 'mint', 'basil', 'cinnamon'],
      ),
      said: [
        'season it with {}',
        'the spice is {}',
        'a pinch of {} makes all the difference',
        'last comes {}, but no salt',
      ],
      asked: [
        'What is [it] seasoned with?',
        'What is the spice?',
        'A pinch of what goes into [it]?',
        'What gives it its taste?',
      ],
    },
    side: {
      kind: 'thing',
      values: phrase(
        ['green', 'boiled', 'fried', 'pickled', 'steamed', 'cold'],
        ['salad', 'rice', 'potatoes', 'carrots', 'spinach', 'noodles', 'beets', 'leeks'],
      ),
      said: ['serve it with {}', 'it is served with {}', '{} goes well beside it', 'on the side there should be {}'],
      asked: [
        'What is [it] served with?',
        'What do you serve with it?',
        'What goes well beside [it]?',
        'What should be on the side?',
      ],
    },
    region: {
      kind: 'place',
      values: town,
      said: [
        'it comes from {}',
        'the recipe is from {}',
        'around {} every family makes it',
        'travellers brought it from {}, or so they say in [town]',
      ],
      asked: [
        'Where does [it] come from?',
        'Where is the recipe from?',
        'Where does every family make [name]?',
        'Which town is its home?',
      ],
    },
  },
  openings: [
    '[name] is easy to make',
    'here is how to make [name]',
    '[name] by {cook} is a favourite of ours',
    'in cold weather nothing beats [name]',
    '[name] is eaten in [town] on holidays',
  ],
  together: [
    'mix {flour} of flour with {butter} of butter',
    'bake it at {oven} for {cooking}',
    'cook it for {cooking}, then let it rest for {rest}',
    'it serves {serves} people, with {side}',
  ],
  asides: [
    'use a heavy pan',
    'do not open the lid',
    'children like to help with this part',
    'the shop in [town] sells good pans',
    'it keeps well in a cool place',
  ],
  joints: ['; ', ', and '],
  fillers: generalFillers,
};
