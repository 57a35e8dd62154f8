import type { ProjectId } from '../../shared/contract/ids.ts';
import type { Store } from '../store/store.ts';

/** The project of a name, made where there is none. */
export function projectNamed({ projects }: Store, name: string): ProjectId {
  return projects.list().find((project) => project.name === name)?.id ?? projects.create(name);
}
