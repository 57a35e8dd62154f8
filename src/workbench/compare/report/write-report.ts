import { writeTextFile } from '../../../dataset/files/text-file.ts';
import { reportCsv } from './report-csv.ts';
import { reportHtml } from './report-html.ts';
import type { Reported } from './reported.ts';

/** What a report can be written as, by the ends of file names. */
export const reportForms = { html: reportHtml, csv: reportCsv } as const;
export type ReportForm = keyof typeof reportForms;

/** Throws a `Failure` where the file cannot be written. */
export function writeReport(path: string, form: ReportForm, reported: Reported): Promise<void> {
  return writeTextFile(path, reportForms[form](reported));
}
