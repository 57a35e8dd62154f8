import { Argument, Command, Option } from '@commander-js/extra-typings';
import { checkExamples } from '../../../../dataset/checks/check.ts';
import { checkReport } from '../../../../dataset/checks/report/check-report.ts';
import { reviewFindings, toReview } from '../../../../dataset/checks/review-findings.ts';
import { formats } from '../../../../dataset/formats/registry.ts';
import { readMapping } from '../../../../dataset/mapping/read-mapping.ts';
import { openDataset } from '../../../../dataset/open-dataset.ts';
import { readWhole } from '../../../../dataset/read-whole.ts';
import { encodings } from '../../../../dataset/sources/encoding.ts';
import { outlookOfRun } from '../../../../pipeline/outlook/outlook-of-run.ts';
import { lossTitles } from '../../../../pipeline/outlook/losses.ts';
import { exitCodes } from '../../../exit-codes.ts';
import { UsageFailure } from '../../../failures/usage-failure.ts';
import { wholeNumber } from '../../../options/numbers.ts';
import { writeLine } from '../../../terminal/terminal.ts';
import type { RunCommand } from '../../command.ts';
import { withOptions } from '../../with-options.ts';
import { describeInput } from '../convert/show-conversion.ts';
import { addOutlookOptions, outlookOptions } from './outlook-options.ts';
import { outlookJson } from './outlook-json.ts';
import { setAsideJson, showSetAside } from './set-aside.ts';
import { showFindings } from './show-findings.ts';
import { showOutlook } from './show-outlook.ts';
import { writeFixed } from './write-fixed.ts';

/** Says what is wrong with a data set, and on request writes one in which what can be fixed is fixed. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given, path) => {
    const { stdout, stderr } = terminal;
    if (given.fix !== (given.output !== undefined)) {
      throw new UsageFailure('--fix and -o go together.', 'Add "--fix -o FILE" to write a fixed data set.');
    }
    const outlookArguments = await outlookOptions(given);
    const mapping = given.map === undefined ? undefined : await readMapping(given.map);
    const input = await openDataset(path, { format: given.from, mapping, encoding: given.encoding });
    writeLine(stderr, describeInput(input));
    const whole = await readWhole(input);
    const { examples, review, setAside } = whole;
    const otherSplits = [];
    for (const other of given.against ?? []) {
      const opened = await openDataset(other);
      writeLine(stderr, describeInput(opened));
      otherSplits.push({ name: other, examples: (await readWhole(opened)).examples });
    }
    const outlook = outlookArguments && (await outlookOfRun(examples, outlookArguments));
    const found = checkExamples(examples, { otherSplits });
    const findings = [...found, ...reviewFindings(examples, review), ...(outlook?.findings ?? [])];
    const rules = [...(mapping ? [toReview] : []), ...(outlook ? Object.keys(lossTitles) : [])];
    const report = checkReport(examples, findings, { comparesSplits: otherSplits.length > 0, rules });
    showSetAside(setAside, stderr);
    if (given.json) {
      const more = { ...setAsideJson(setAside), ...(outlook && { outlook: outlookJson(outlook) }) };
      writeLine(stdout, JSON.stringify({ ...report, ...more }, null, 2));
    } else {
      showFindings(examples.length, findings, given.show, stdout);
      if (outlook) showOutlook(outlook, stdout);
    }
    if (given.output !== undefined) {
      await writeFixed({ input, whole, findings: found, otherSplits }, { ...given, output: given.output }, terminal);
    }
    return exitCodes.ok.code;
  });

function declare() {
  const command = new Command('spanwright dataset check')
    .description(
      'Say what is wrong with a data set; fix what can be fixed. Findings are no failure: the exit status is 0.',
    )
    .addArgument(new Argument('<file>', 'a data set of any form that "dataset convert" reads'))
    .option('--json', 'all findings on stdout, as JSON')
    .option('--show <n>', 'findings of each rule to show', wholeNumber(0), 3)
    .option('--against <files...>', 'splits that it is to share nothing with, such as what is trained on')
    .optionsGroup('Fixing:')
    .option('--fix', 'make the fixes that are certain, and write the data set to -o', false)
    .option('-o, --output <file>', 'where to write it; its name says the form')
    .option('--likely', 'make those fixes too that a person would most often make')
    .option('--report <file>', 'where to write what was fixed, as JSON (default: beside it, NAME.fixes.json)')
    .optionsGroup('Reading:')
    .addOption(
      new Option('--from <format>', 'what the file is, where that is not to be recognised').choices(
        formats.map(({ name }) => name),
      ),
    )
    .option('--map <file>', 'a mapping that says which field is what, for files of no known format')
    .addOption(new Option('--encoding <name>', 'what the text is in, where it has no mark').choices(encodings));
  return addOutlookOptions(command);
}
