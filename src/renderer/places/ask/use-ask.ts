import { watchDebounced } from '@vueuse/core';
import { computed, shallowRef, type Ref } from 'vue';
import type { ModelAnswer } from '../../../shared/contract/ask.ts';
import type { ModelId } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { useCall } from '../../client/use-call.ts';
import { shownAnswer, type Role, type ShownAnswer } from './answer-model.ts';
import type { ModelPair } from './model-pair.ts';

/** Behind the last key pressed, in milliseconds. */
const pause = 250;
const roles: readonly Role[] = ['tuned', 'base'];

export interface AskOptions {
  readonly nBestSize: number;
  readonly maxAnswerLength: number;
  readonly allowNoAnswer: boolean;
}

interface Asked {
  readonly text: string;
  readonly question: string;
  readonly models: readonly { readonly role: Role; readonly model: ModelId }[];
  readonly options: AskOptions;
}

/** What a model answered, and how long that took it. */
export interface RoleAnswer {
  readonly role: Role;
  readonly model: ModelId;
  readonly shown: ShownAnswer | null;
  readonly answer: ModelAnswer;
}

/** Asks as one types: the latest question wins, those before it are given up. */
export function useAsk(
  text: Readonly<Ref<string>>,
  question: Readonly<Ref<string>>,
  pair: Readonly<Ref<ModelPair>>,
  options: Readonly<Ref<AskOptions>>,
) {
  const asked = computed<Asked | null>(() => {
    const models = roles.flatMap((role) => {
      const model = pair.value[role];
      return model === null ? [] : [{ role, model }];
    });
    if (text.value.trim() === '' || question.value.trim() === '' || models.length === 0) return null;
    return { text: text.value, question: question.value, models, options: options.value };
  });

  const call = useCall(async (signal, wanted: Asked) => {
    const answers = await client.ask.answer(
      {
        models: [...new Set(wanted.models.map(({ model }) => model))],
        question: wanted.question,
        context: wanted.text,
        ...wanted.options,
      },
      { signal },
    );
    return {
      asked: wanted,
      answers: wanted.models.map(({ role, model }): RoleAnswer => {
        const answer = answers.find((each) => each.model === model)!;
        return { role, model, answer, shown: shownAnswer(role, answer) };
      }),
    };
  });

  /** What was asked when a person stopped it. */
  const stoppedAt = shallowRef<Asked | null>(null);
  function askNow(): void {
    stoppedAt.value = null;
    if (asked.value) void call.run(asked.value);
  }
  function stop(): void {
    stoppedAt.value = asked.value;
    call.abort();
  }
  watchDebounced(
    asked,
    (wanted) => {
      if (wanted) void call.run(wanted);
      else call.abort();
    },
    { debounce: pause, immediate: true },
  );

  return {
    asked,
    askNow,
    busy: call.busy,
    failure: call.failure,
    stop,
    /** Whether what is asked now was stopped before it was answered. */
    stopped: computed(() => stoppedAt.value !== null && stoppedAt.value === asked.value),
    /** The last answers, as long as they are about the text that is there; null where there are none. */
    answers: computed(() =>
      call.data.value?.asked.text === text.value && asked.value ? call.data.value.answers : null,
    ),
    /** Whether they answer what is asked now. */
    current: computed(() => call.data.value?.asked === asked.value),
    /** How long the last answers took, and over how much text, for an estimate of the next. */
    last: computed(() => {
      if (!call.data.value) return null;
      const { asked: of, answers } = call.data.value;
      return { characters: of.text.length, seconds: answers.reduce((sum, { answer }) => sum + answer.seconds, 0) };
    }),
  };
}

export type Ask = ReturnType<typeof useAsk>;
