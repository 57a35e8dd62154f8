import { join } from 'node:path';
import type { Store } from '../store/store.ts';

/** The models that come with the program, and where they lie among its resources. */
const shipped = [{ name: 'Demo base', folder: join('demo', 'base') }] as const;

/** Puts the models that come with the program among the others. They may lie elsewhere than when it last ran. */
export function listShippedModels({ models, database }: Store, resourcesFolder: string): void {
  database
    .transaction(() => {
      const known = models.list().filter(({ origin }) => origin.type === 'shipped');
      for (const { name, folder } of shipped) {
        const path = join(resourcesFolder, folder);
        const moved = known.find((model) => model.name === name && model.folder !== path);
        if (moved) database.prepare('UPDATE models SET folder = ? WHERE id = ?').run(path, moved.id);
        else if (!models.inFolder(path))
          models.add({ name, kind: 'model', folder: path, origin: { type: 'shipped' }, base: null, scores: null });
      }
    })
    .immediate();
}
