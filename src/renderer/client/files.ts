import { Failure } from '../../shared/failure.ts';
import { client } from './client.ts';

/**
 * Where the workbench finds a file that was picked or dropped: on the desktop its own path; in the browser it is sent to
 * the host first. Throws a `Failure`.
 */
export async function pathOfFile(file: File, signal?: AbortSignal): Promise<string> {
  const path = window.spanwright?.pathOf(file) ?? '';
  if (path !== '') return path;
  const response = await fetch(`/uploads/${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    body: file,
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) {
    throw new Failure({
      code: 'upload-failed',
      message: `${file.name} could not be sent to the workbench (${response.status}).`,
      mend: 'Try it again; is there room on its disk?',
    });
  }
  return ((await response.json()) as { readonly path: string }).path;
}

export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Asks for a file. Null: the person thought better of it. */
export async function chooseFile(
  desktop: boolean,
  title: string,
  kinds: readonly FileKind[],
  signal?: AbortSignal,
): Promise<string | null> {
  const [path = null] = await choose(desktop, title, kinds, false, signal);
  return path;
}

/** Asks for files, as many as the person takes. None: they thought better of it. */
export function chooseFiles(
  desktop: boolean,
  title: string,
  kinds: readonly FileKind[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  return choose(desktop, title, kinds, true, signal);
}

async function choose(
  desktop: boolean,
  title: string,
  kinds: readonly FileKind[],
  several: boolean,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (desktop) {
    const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
    return client.host.chooseFiles({ title, filters, several });
  }
  const accept = kinds.flatMap(({ extensions }) => extensions.map((each) => `.${each}`)).join(',');
  const files = await pickFiles(accept, several);
  return Promise.all(files.map((file) => pathOfFile(file, signal)));
}

/** Lets a file be picked whose content is read here, on the desktop too. Null: the person thought better of it. */
export async function pickFile(accept: string): Promise<File | null> {
  const [file = null] = await pickFiles(accept, false);
  return file;
}

function pickFiles(accept: string, several: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  input.hidden = true;
  // In the page, so that it is not cleared away while the dialog is open.
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}

/** In the browser, what was written to a place of `chooseSavePath` goes to the person's downloads. */
export function download(path: string): void {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const link = document.createElement('a');
  link.href = `/downloads/${encodeURIComponent(name)}`;
  link.download = name;
  link.click();
}
