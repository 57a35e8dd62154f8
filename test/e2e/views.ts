import type { Page } from 'playwright-core';
import type { WorkedIn } from './worked-in.ts';

/** Something that the window can show. */
export interface View {
  readonly name: string;
  /** Opens it from anywhere, and resolves once all of it is there. */
  readonly open: (page: Page, worked: WorkedIn) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

/** Goes to an address and waits for what is there when it is read. */
async function go(page: Page, path: string, there: (page: Page) => ReturnType<Page['getByRole']>): Promise<void> {
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

/** Every view, and what opens above it. To add one: its line here. */
export const views: readonly View[] = [
  { name: 'home', open: (page) => go(page, '/', () => page.getByRole('link', { name: /Ward handover/ })) },
  { name: 'new project', open: (page) => go(page, '/new', () => button(page, 'Choose a file')) },
  { name: 'nowhere', open: (page) => go(page, '/elsewhere', () => button(page, 'Show the projects')) },
  { name: 'data', open: data },
  {
    name: 'data with findings',
    open: async (page, { project, dataSet }) => {
      const path = `/projects/${project}/data/${dataSet}?filter=is:wrong`;
      await go(page, path, () => page.getByRole('row', { name: /./ }).nth(2));
    },
  },
  {
    name: 'data that nothing matches',
    open: (page, { project, dataSet }) =>
      go(page, `/projects/${project}/data/${dataSet}?filter=zyzzyva`, () => page.getByText(/^Nothing/)),
  },
  { name: 'train', open: train },
  {
    name: 'train with its settings',
    open: async (page, worked) => {
      await train(page, worked);
      await button(page, 'Fine-tune the settings').click();
      await page.getByRole('textbox', { name: 'Epochs' }).waitFor();
    },
  },
  {
    name: 'runs',
    open: (page, { project }) => go(page, `/projects/${project}/runs`, () => page.getByRole('row', { name: /Careful/ })),
  },
  { name: 'run', open: run },
  {
    name: 'run that was interrupted',
    open: (page, { project, interrupted }) =>
      go(page, `/projects/${project}/runs/${interrupted}`, () => page.getByText(/^Interrupted at/)),
  },
  {
    name: 'compare',
    open: (page, { project, comparison }) =>
      go(page, `/projects/${project}/compare/${comparison}`, () => page.getByRole('row', { name: /\?/ })),
  },
  { name: 'ask', open: ask },
  { name: 'models', open: (page) => go(page, '/models', () => page.getByRole('complementary', { name: 'Model' })) },
];
