import { basename, extname, resolve } from 'node:path';
import type { AskedModels, CompareModelsOptions } from '../../../pipeline/predict/compare-models.ts';
import { Failure } from '../../../shared/failure.ts';
import type { EntryKey } from '../../../shared/contract/ids.ts';
import { compareRows, totalsOf } from '../../../workbench/compare/compare-rows.ts';
import type { Reported } from '../../../workbench/compare/report/reported.ts';
import { reportForms, type ReportForm } from '../../../workbench/compare/report/write-report.ts';

/** What a report is written as, by the end of its file's name. Throws a `Failure` where that is none of them. */
export function reportFormOf(path: string): ReportForm {
  const end = extname(path).slice(1).toLowerCase();
  if (end in reportForms) return end as ReportForm;
  throw new Failure({
    code: 'unknown-report-form',
    message: `${path}: a report is an HTML document or a CSV.`,
    mend: 'Give it a name that ends in .html or .csv.',
  });
}

/** The comparison of two models on a file, to be told of. */
export function reportedFiles(
  { examples, base, tuned }: AskedModels,
  options: Pick<CompareModelsOptions, 'base' | 'tuned' | 'testFile' | 'nullScoreDiffThreshold'>,
): Reported {
  // Outside a store, entries are known by their number.
  const entries = examples.map((example, index) => ({ key: (index + 1) as EntryKey, example }));
  const rows = compareRows(entries, base, tuned);
  const threshold = options.nullScoreDiffThreshold;
  return {
    at: new Date(),
    data: basename(options.testFile),
    base: basename(resolve(options.base)),
    tuned: basename(resolve(options.tuned)),
    totals: totalsOf(rows, { base: threshold, tuned: threshold }),
    rows,
  };
}
