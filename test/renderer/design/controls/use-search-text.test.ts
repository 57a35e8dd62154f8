import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref, type EffectScope } from 'vue';
import { useSearchText } from '../../../../src/renderer/design/controls/use-search-text.ts';

describe('the text of a search field', () => {
  let scope: EffectScope;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = effectScope();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  const field = (outside = ref('')) => {
    const text = scope.run(() =>
      useSearchText(
        () => outside.value,
        (typed) => (outside.value = typed),
      ),
    )!;
    return { text, outside };
  };

  it('is told once one pauses', () => {
    const { text, outside } = field();
    text.value = 'se';
    vi.advanceTimersByTime(100);
    text.value = 'seal';
    vi.advanceTimersByTime(179);
    expect(outside.value).toBe('');
    vi.advanceTimersByTime(1);
    expect(outside.value).toBe('seal');
  });

  it('follows what is chosen elsewhere, twice within a moment too', async () => {
    const { text, outside } = field(ref('asks:how'));
    outside.value = '';
    await nextTick();
    outside.value = 'asks:how';
    await nextTick();
    vi.advanceTimersByTime(1000);
    expect([text.value, outside.value]).toEqual(['asks:how', 'asks:how']);
  });

  it('gives way to what is chosen elsewhere while one types', async () => {
    const { text, outside } = field();
    text.value = 'se';
    outside.value = 'split:test';
    await nextTick();
    vi.advanceTimersByTime(1000);
    expect([text.value, outside.value]).toEqual(['split:test', 'split:test']);
  });

  it('keeps what was typed on while what was told comes back', async () => {
    const outside = ref('');
    const told: string[] = [];
    const text = scope.run(() =>
      useSearchText(
        () => outside.value,
        (typed) => told.push(typed),
      ),
    )!;
    text.value = 'se';
    vi.advanceTimersByTime(180);
    text.value = 'seal';
    outside.value = told.at(-1)!;
    await nextTick();
    vi.advanceTimersByTime(180);
    expect([text.value, told]).toEqual(['seal', ['se', 'seal']]);
  });
});
