/** How many samples were trained on in how many seconds; what lies between the steps is not counted. */
export class Speed {
  private samples = 0;
  private seconds = 0;

  add(samples: number, seconds: number): void {
    this.samples += samples;
    this.seconds += seconds;
  }

  /** Samples per second since the last call, or null where nothing was added. */
  take(): number | null {
    const speed = this.seconds > 0 ? this.samples / this.seconds : null;
    this.samples = 0;
    this.seconds = 0;
    return speed;
  }
}
