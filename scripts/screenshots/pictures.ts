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
  { name: 'train', open: openTrain },
  { name: 'train-settings', open: view('train with its settings') },
  { name: 'run-finished', open: view('run') },
  { name: 'runs', open: view('runs compared') },
  { name: 'compare', open: view('compare') },
  { name: 'ask', open: view('ask') },
  { name: 'models', open: view('models') },
  { name: 'run-live', open: openLiveRun },
];

function view(name: string): View['open'] {
  return views.find((one) => one.name === name)!.open;
}

/** With what each preset takes measured. */
async function openTrain(page: Page, worked: WorkedIn): Promise<void> {
  await view('train')(page, worked);
  await page.waitForFunction(() => !/measuring|not measured/.test(document.body.innerText), undefined, {
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
