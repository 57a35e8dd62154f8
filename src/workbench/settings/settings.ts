import { userInfo } from 'node:os';
import { settingsSchema, type Settings } from '../../shared/contract/host.ts';
import type { Store } from '../store/store.ts';

const defaults: Omit<Settings, 'who'> = {
  theme: 'system',
  hubOffline: false,
  hubEndpoint: 'https://huggingface.co',
};

/** The settings of a store; what was never set, or cannot be understood any more, is at its default. */
export function readSettings({ database }: Store): Settings {
  const rows = database.prepare<[], [string, string]>('SELECT name, value FROM settings').raw().all();
  const stored = new Map(rows);
  const read = <Name extends keyof Settings>(name: Name, fallback: Settings[Name]): Settings[Name] => {
    const text = stored.get(name);
    const value = settingsSchema.shape[name].safeParse(text === undefined ? undefined : JSON.parse(text));
    return value.success ? (value.data as Settings[Name]) : fallback;
  };
  return {
    theme: read('theme', defaults.theme),
    who: read('who', loginName()),
    hubOffline: read('hubOffline', defaults.hubOffline),
    hubEndpoint: read('hubEndpoint', defaults.hubEndpoint),
  };
}

/** Changes those that are given. */
export function changeSettings(store: Store, changes: Partial<Settings>): Settings {
  const write = store.database.prepare<[string, string]>('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  store.database
    .transaction(() => {
      for (const [name, value] of Object.entries<unknown>(changes)) {
        if (value !== undefined) write.run(name, JSON.stringify(value));
      }
    })
    .immediate();
  return readSettings(store);
}

/** Some systems have no name for whoever runs the program. */
function loginName(): string {
  try {
    return userInfo().username || 'me';
  } catch {
    return 'me';
  }
}
