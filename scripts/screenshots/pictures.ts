import type { Page } from 'playwright-core';
import { type View, views } from '../../test/e2e/views.ts';
import type { WorkedIn } from '../../test/e2e/worked-in.ts';

/** For a machine that is slow, or busy with something else, in ms. */
const patience = 15 * 60_000;

/** Every place as it looks when there is something in it. To add one: its line here, and in `views` what opens it. */
export const pictures: readonly View[] = [
  { name: 'home', open: view('home') },
  { name: 'new-project', open: view('new project from a file') },
  { name: 'data', open: view('data') },
  { name: 'data-findings', open: view('data with findings') },
  { name: 'change-all', open: view('change of all') },
  { name: 'in-the-text', open: view('in the text') },
  { name: 'documents', open: view('paragraphs of a document') },
  { name: 'texts', open: view('question about a text') },
  { name: 'queue', open: view('data by what teaches most') },
  { name: 'agreement', open: view('two annotators') },
  // What is unfolded stays so.
  { name: 'data-charts', open: view('data with charts') },
  { name: 'train', open: openTrain },
  { name: 'train-settings', open: view('train with its settings') },
  { name: 'run-finished', open: view('run') },
  { name: 'runs', open: view('runs compared') },
  { name: 'compare', open: view('compare') },
  { name: 'compare-wrong', open: view('compare what both have wrong') },
  { name: 'compare-groups', open: view('compare in groups') },
  { name: 'no-answer', open: view('no-answer threshold') },
  { name: 'ask', open: view('ask') },
  { name: 'models', open: view('models') },
  { name: 'export', open: view('model that was exported') },
  { name: 'train-again', open: view('compare after a change') },
  { name: 'run-live', open: openLiveRun },
];

function view(name: string): View['open'] {
  return views.find((one) => one.name === name)!.open;
}

/** With what each preset takes measured. */
async function openTrain(page: Page, worked: WorkedIn): Promise<void> {
  await view('train')(page, worked);
  await page.waitForFunction('!/measuring|not measured/.test(document.body.innerText)', undefined, {
    timeout: patience,
  });
}

/** Trains as a newcomer would, until it can be seen that it learns. */
async function openLiveRun(page: Page, { project }: WorkedIn): Promise<void> {
  await page.goto(new URL(`/projects/${project}/train`, page.url()).href);
  await page.getByRole('radio', { name: /Careful/ }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
  await page.getByText(/^Learning\..*left/).waitFor({ timeout: patience });
  const scores = page.getByRole('figure', { name: 'Validation F1 and EM' });
  await scores.getByRole('img', { name: /F1: from/ }).waitFor({ timeout: patience });
}
