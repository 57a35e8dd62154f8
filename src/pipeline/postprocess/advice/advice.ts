/** `problem`: the result cannot be trusted or used; `warning`: it could be better; `info`: good to know. */
export type Severity = 'problem' | 'warning' | 'info';

export type SettingValue = string | number | boolean | null;

/** An argument to change, by its Hugging Face name. */
export interface SuggestedSetting {
  readonly name: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

/** One thing to do about a run, in plain words. */
export interface Advice {
  /** The rule's name, stable, in kebab case. */
  readonly rule: string;
  readonly severity: Severity;
  /** What the run showed, with the numbers, as sentences. */
  readonly saw: string;
  /** What to do about it, as sentences. */
  readonly change: string;
  /** Where that is an argument. */
  readonly setting?: SuggestedSetting;
}
