/** The share of the time that carrying the state to the device and back may take. */
const carryingShare = 0.05;
/** Longest time without a word from the device, in milliseconds. */
const longestSilence = 5000;

/**
 * How many steps to take in one go, by what the goes so far have taken: t = carrying + steps · step. The first go is not
 * counted, since it also prepares what the device needs.
 */
export class StepsAtOnce {
  private readonly goes: { readonly steps: number; readonly milliseconds: number }[] = [];
  private prepared = false;

  took(steps: number, milliseconds: number): void {
    if (!this.prepared) {
      this.prepared = true;
      return;
    }
    this.goes.push({ steps, milliseconds });
    if (this.goes.length > 16) this.goes.shift();
  }

  /** Small ones first, to tell the carrying from the steps. */
  next(): number {
    if (this.goes.length === 0) return 1;
    if (this.goes.length === 1) return 8;
    const { carrying, step } = this.costs();
    const needed = Math.ceil((carrying * (1 - carryingShare)) / carryingShare / step);
    return Math.max(1, Math.min(needed, Math.floor(longestSilence / step)));
  }

  /** Milliseconds, by the smallest and the largest of the last goes. */
  private costs(): { readonly carrying: number; readonly step: number } {
    const sorted = this.goes.toSorted((left, right) => left.steps - right.steps);
    const [least, most] = [sorted[0]!, sorted.at(-1)!];
    const step = Math.max(
      (most.milliseconds - least.milliseconds) / Math.max(1, most.steps - least.steps),
      most.milliseconds / most.steps / 100,
    );
    return { step, carrying: Math.max(0, most.milliseconds - most.steps * step) };
  }
}
