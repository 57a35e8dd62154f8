import { nextTick, ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { useSettingText } from '../../../../../src/renderer/places/train/settings/use-setting-text.ts';
import { argumentNamed } from '../form/descriptions.ts';

function field(name: string, initial: unknown) {
  const value = ref(initial);
  const heard: unknown[] = [];
  const set = (next: unknown) => {
    heard.push(next);
    value.value = next;
  };
  const { text, problem } = useSettingText(argumentNamed(name), () => value.value, set);
  const type = async (typed: string) => {
    text.value = typed;
    await nextTick();
    await nextTick();
  };
  return { value, heard, text, problem, type };
}

describe('the field of a setting', () => {
  it('tells of every value that can be read, and leaves the text as it is typed', async () => {
    const { heard, text, type } = field('learning_rate', 5e-5);
    expect(text.value).toBe('5e-5');
    for (const typed of ['', '0', '0.', '0.0', '0.00', '0.001']) await type(typed);
    expect(text.value).toBe('0.001');
    expect(heard.at(-1)).toBe(0.001);
  });

  it('says what is wrong and changes nothing by it', async () => {
    const { value, heard, problem, type } = field('per_device_train_batch_size', 8);
    await type('many');
    expect(problem.value).toBe('It has to be a whole number of at least 1.');
    expect([value.value, heard]).toEqual([8, []]);
    await type('16');
    expect([problem.value, value.value]).toEqual([null, 16]);
  });

  it('does not tell of what says the same in other words', async () => {
    const { heard, type } = field('learning_rate', 5e-5);
    await type('0.00005');
    expect(heard).toEqual([]);
  });

  it('shows a value that comes from elsewhere', async () => {
    const { value, text } = field('learning_rate', 5e-5);
    value.value = 7e-4;
    await nextTick();
    expect(text.value).toBe('7e-4');
  });
});
