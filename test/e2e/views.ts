import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { WorkedIn } from './worked-in.ts';

/** Something that the window can show. */
export interface View {
  readonly name: string;
  /** Opens it from anywhere, and resolves once all of it is there. */
  readonly open: (page: Page, worked: WorkedIn) => Promise<void>;
}

const demoFile = (name: string) => fileURLToPath(new URL(`../../resources/demo/data/${name}.json`, import.meta.url));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

/** Goes to an address and waits for what is there when it is read. */
async function go(page: Page, path: string, there: (page: Page) => Locator): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await there(page).first().waitFor();
}

const data = (page: Page, { project, dataSet }: WorkedIn) =>
  go(page, `/projects/${project}/data/${dataSet}`, () => page.getByRole('row', { name: /How much urine/ }));
const run = (page: Page, { project, finished }: WorkedIn) =>
  go(page, `/projects/${project}/runs/${finished}`, () => page.getByRole('figure', { name: 'Memory' }));

async function train(page: Page, { project }: WorkedIn): Promise<void> {
  await go(page, `/projects/${project}/train`, () => page.getByRole('radio', { name: /LoRA/ }));
  await page.getByRole('complementary', { name: 'Summary' }).getByText('Memory').waitFor({ timeout: 120_000 });
}

async function ask(page: Page, { project, tuned }: WorkedIn): Promise<void> {
  await go(page, `/projects/${project}/ask?tuned=${tuned}`, () => page.getByRole('textbox', { name: 'Text' }));
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill(
      'Mrs Delgado, bed 14, had a settled night. Pulse 88 and regular, urine output 1340 ml by the morning. ' +
        'She takes paracetamol 500 mg for the pain and cannot have penicillin. Next of kin is her son, Rafael Ortega.',
    );
  await page.getByRole('textbox', { name: 'Question' }).fill('How much urine was passed?');
  await page.getByRole('region', { name: 'Answer of Demo base' }).waitFor();
}

const runs: View['open'] = (page, { project }) =>
  go(page, `/projects/${project}/runs`, () => page.getByRole('row', { name: /Careful/ }));
const interrupted: View['open'] = (page, { project, interrupted }) =>
  go(page, `/projects/${project}/runs/${interrupted}`, () => page.getByText(/^Interrupted at/));
const compare: View['open'] = (page, { project, comparison }) =>
  go(page, `/projects/${project}/compare/${comparison}`, () => page.getByRole('row', { name: /\?/ }));

const comparedBy: View['open'] = (page, { project, comparison }) =>
  go(page, `/projects/${project}/compare/${comparison}?view=groups`, () => page.getByRole('row', { name: /How …/ }));
const comparedWrong: View['open'] = (page, { project, comparison }) =>
  go(page, `/projects/${project}/compare/${comparison}?show=both-wrong`, () => page.getByRole('row', { name: /\?/ }));
const threshold: View['open'] = (page, { unanswered: { project, comparison } }) =>
  go(page, `/projects/${project}/compare/${comparison}?view=threshold`, () => page.getByRole('slider'));

async function annotated(page: Page, worked: WorkedIn): Promise<void> {
  await data(page, worked);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByText('extends').waitFor();
}

/** Opens a comparison after an entry was taken out of train and a gold answer was put right. */
async function comparedSince(page: Page, worked: WorkedIn): Promise<void> {
  await comparedWrong(page, worked);
  const again = page.getByRole('note').filter({ hasText: 'is at version' });
  if (!(await again.isVisible())) {
    await page.keyboard.press('a');
    await again.waitFor();
    await data(page, worked);
    await page.keyboard.press('Delete');
    await page.locator('.text', { hasText: /^Removed/ }).waitFor();
    await comparedWrong(page, worked);
  }
  await again.filter({ hasText: 'removed' }).waitFor();
}

async function models(page: Page): Promise<void> {
  await go(page, '/models', () => page.getByRole('complementary', { name: 'Model' }));
  await button(page, 'Try again').waitFor();
}

const newProject: View['open'] = (page) => go(page, '/new', () => button(page, 'Choose a file'));
const filtered =
  (filter: string, there: (page: Page) => Locator): View['open'] =>
  (page, { project, dataSet }) =>
    go(page, `/projects/${project}/data/${dataSet}?filter=${filter}`, there);

async function charts(page: Page, worked: WorkedIn): Promise<void> {
  await data(page, worked);
  const fold = button(page, 'Charts');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByRole('figure', { name: 'Question type' }).waitFor();
}

async function queue(page: Page, { project, dataSet }: WorkedIn): Promise<void> {
  const path = `/projects/${project}/data/${dataSet}?filter=split:test&sort=-teaches`;
  await go(page, path, () => page.getByText(/^Why it is here/));
}

async function newProjectFromFile(page: Page, worked: WorkedIn): Promise<void> {
  await newProject(page, worked);
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Choose a file').click();
  await (await choosing).setFiles(demoFile('validation'));
  await page.getByText('validation.json').waitFor();
}

async function trainWithSettings(page: Page, worked: WorkedIn): Promise<void> {
  await train(page, worked);
  const fold = button(page, /^Fine-tune the settings/);
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByRole('textbox', { name: 'Epochs' }).waitFor();
}

async function runsCompared(page: Page, worked: WorkedIn): Promise<void> {
  await runs(page, worked);
  for (const name of [/^(?!.*Half).*Careful/, /Half the learning rate/]) {
    const row = page.getByRole('row', { name });
    if (!(await row.getByRole('checkbox').isChecked())) await row.getByRole('checkbox').click();
    await row.getByRole('checkbox', { checked: true }).waitFor();
  }
  await page.getByRole('figure', { name: 'Loss' }).waitFor();
}

async function palette(page: Page, worked: WorkedIn): Promise<void> {
  await data(page, worked);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
}

async function paletteWithoutFinds(page: Page, worked: WorkedIn): Promise<void> {
  await palette(page, worked);
  await page.getByRole('textbox', { name: 'Action' }).fill('zyzzyva');
  await page.getByText(/^Nothing here is called/).waitFor();
}

async function keys(page: Page, worked: WorkedIn): Promise<void> {
  await data(page, worked);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
}

/** Opens a view and does in it what the palette offers under a title. */
function fromPalette(open: View['open'], title: string): View['open'] {
  return async (page, worked) => {
    await open(page, worked);
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Action' }).fill(title);
    // Some are offered only once it is known what there is to do.
    await page.getByRole('option', { name: title }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Search or run anything' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor();
  };
}

/** Writes the model that is listed first, and shows what its files keep. */
async function exported(page: Page, worked: WorkedIn): Promise<void> {
  await fromPalette(models, 'Export the model')(page, worked);
  const measuring = page.getByRole('combobox', { name: 'Measure with' });
  await measuring.filter({ hasText: 'validation' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('cell', { name: 'MB' }).first().waitFor({ timeout: 120_000 });
}

const inEmpty =
  (place: string): View['open'] =>
  (page, { empty }) =>
    go(page, `/projects/${empty}/${place}`, () => page.getByRole('main').getByRole('heading'));

const texts: View['open'] = (page, { project, dataSet }) =>
  go(page, `/projects/${project}/data/${dataSet}/texts`, () => page.getByRole('row').nth(2));

async function questionAboutText(page: Page, worked: WorkedIn): Promise<void> {
  await texts(page, worked);
  await page.getByRole('article', { name: 'Text' }).waitFor();
  await page.keyboard.press('c');
  await page.getByRole('region', { name: 'Questions' }).getByRole('textbox', { name: 'Question' }).waitFor();
}

async function paragraphsOfDocument(page: Page, worked: WorkedIn): Promise<void> {
  await fromPalette(data, 'Add documents')(page, worked);
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Choose documents').click();
  await (await choosing).setFiles(fileURLToPath(new URL('../dataset/documents/files/pump.pdf', import.meta.url)));
  await button(page, 'Add 10 paragraphs').waitFor();
}

const agreementOf = ({ project, dataSet }: WorkedIn) => `/projects/${project}/data/${dataSet}/agreement`;
const inEmptyAgreement: View['open'] = (page, worked) =>
  go(page, agreementOf(worked), () => page.getByRole('main').getByRole('heading'));

/** With a file in which some questions of the demo have other answers. */
async function agreement(page: Page, worked: WorkedIn): Promise<void> {
  await go(page, agreementOf(worked), () => page.getByRole('main').getByRole('heading'));
  if (await page.getByText('Nobody to compare with yet').isVisible()) {
    const choosing = page.waitForEvent('filechooser');
    await button(page, 'Choose their file').click();
    await (await choosing).setFiles({ name: 'Bea.json', mimeType: 'application/json', buffer: otherAnnotator() });
  }
  await page.getByRole('article', { name: 'Conflict' }).waitFor();
}

function otherAnnotator(): Buffer {
  const { data } = JSON.parse(readFileSync(demoFile('test'), 'utf8')) as SquadFile;
  const questions = data.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ context, qas }) => qas.map(({ answers }) => ({ context, answers }))),
  );
  for (const [index, { context, answers }] of questions.entries()) {
    const [answer] = answers;
    if (!answer || index % 3 === 0) continue;
    const { text, answer_start: at } = answer;
    // Without its last word, or with the word before it.
    const shorter = text.lastIndexOf(' ');
    const start = context.lastIndexOf(' ', at - 2) + 1;
    answers[0] =
      index % 3 === 1 && shorter > 0
        ? { text: text.slice(0, shorter), answer_start: at }
        : { text: context.slice(start, at + text.length), answer_start: start };
  }
  return Buffer.from(JSON.stringify({ version: 'v2.0', data: data.slice(0, 20) }));
}

interface SquadFile {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly answers: { text: string; answer_start: number }[] }[];
    }[];
  }[];
}

/** Every view, and what opens above it. To add one: its line here. */
export const views: readonly View[] = [
  { name: 'home', open: (page) => go(page, '/', () => page.getByRole('link', { name: /Ward handover/ })) },
  { name: 'new project', open: newProject },
  { name: 'new project from a file', open: newProjectFromFile },
  { name: 'nowhere', open: (page) => go(page, '/elsewhere', () => button(page, 'Show the projects')) },
  { name: 'data', open: data },
  { name: 'data with findings', open: filtered('is:wrong', (page) => page.getByRole('row').nth(2)) },
  { name: 'data that nothing matches', open: filtered('zyzzyva', (page) => page.getByText('Nothing matches')) },
  { name: 'data with charts', open: charts },
  {
    name: 'name of a filter',
    open: fromPalette(
      filtered('is:wrong', (page) => page.getByRole('row').nth(2)),
      'Keep this filter',
    ),
  },
  {
    name: 'change of all',
    open: fromPalette(
      filtered('split:test', (page) => button(page, 'Change all')),
      'Say that',
    ),
  },
  { name: 'in the text', open: annotated },
  { name: 'data by what teaches most', open: queue },
  { name: 'answers of a model', open: fromPalette(data, 'Let a model answer') },
  { name: 'import', open: fromPalette(data, 'Import a file') },
  { name: 'documents', open: fromPalette(data, 'Add documents') },
  { name: 'paragraphs of a document', open: paragraphsOfDocument },
  { name: 'texts', open: texts },
  { name: 'question about a text', open: questionAboutText },
  { name: 'nobody to compare with', open: inEmptyAgreement },
  { name: 'two annotators', open: agreement },
  { name: 'your name', open: fromPalette(data, 'Change your name') },
  { name: 'split', open: fromPalette(data, 'Split into train') },
  { name: 'export of data', open: fromPalette(data, 'Export') },
  { name: 'versions', open: fromPalette(data, 'Show versions') },
  { name: 'columns of data', open: fromPalette(data, 'Choose columns') },
  { name: 'name of data', open: fromPalette(data, 'Rename the data set') },
  { name: 'train', open: train },
  { name: 'train with its settings', open: trainWithSettings },
  { name: 'runs', open: runs },
  { name: 'runs compared', open: runsCompared },
  { name: 'columns of runs', open: fromPalette(runs, 'Choose columns') },
  { name: 'run', open: run },
  { name: 'run that was interrupted', open: interrupted },
  { name: 'tags of a run', open: fromPalette(run, 'Tag') },
  { name: 'compare', open: compare },
  { name: 'compare in groups', open: comparedBy },
  { name: 'compare what both have wrong', open: comparedWrong },
  { name: 'no-answer threshold', open: threshold },
  { name: 'ask', open: ask },
  { name: 'ask about an entry', open: fromPalette(ask, 'Take a text from the data') },
  { name: 'models', open: models },
  { name: 'export of a model', open: fromPalette(models, 'Export the model') },
  { name: 'model that was exported', open: exported },
  { name: 'model from a folder', open: fromPalette(models, 'Add a model from a folder') },
  { name: 'model from the hub', open: fromPalette(models, 'Bring a model from the hub') },
  { name: 'palette', open: palette },
  { name: 'palette that finds nothing', open: paletteWithoutFinds },
  { name: 'keys', open: keys },
  { name: 'empty data', open: inEmpty('data') },
  { name: 'empty train', open: inEmpty('train') },
  { name: 'empty runs', open: inEmpty('runs') },
  { name: 'empty compare', open: inEmpty('compare') },
  { name: 'compare after a change', open: comparedSince },
  { name: 'empty ask', open: (page, { empty }) => go(page, `/projects/${empty}/ask`, () => page.getByRole('textbox')) },
];
