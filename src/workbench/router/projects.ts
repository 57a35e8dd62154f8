import { describeProject, listProjects } from '../projects/describe-project.ts';
import { openDemo } from '../projects/open-demo.ts';
import { os } from './os.ts';

const { projects } = os;

export const projectsRouter = projects.router({
  list: projects.list.handler(({ context: { workbench } }) => listProjects(workbench.store)),
  get: projects.get.handler(({ input, context: { workbench } }) => describeProject(workbench.store, input.project)),
  create: projects.create.handler(({ input, context: { workbench } }) => {
    const { store, events } = workbench;
    const project = store.projects.create(input.name);
    events.emit({ type: 'project', project });
    return describeProject(store, project);
  }),
  openDemo: projects.openDemo.handler(async ({ context: { workbench } }) =>
    describeProject(workbench.store, await openDemo(workbench)),
  ),
  open: projects.open.handler(({ input: { project }, context: { workbench } }) => {
    const { store, events } = workbench;
    store.projects.open(project);
    events.emit({ type: 'project', project });
    return describeProject(store, project);
  }),
  rename: projects.rename.handler(({ input: { project, name }, context: { workbench } }) => {
    const { store, events } = workbench;
    store.projects.rename(project, name);
    events.emit({ type: 'project', project });
    return describeProject(store, project);
  }),
  setArchived: projects.setArchived.handler(({ input: { project, archived }, context: { workbench } }) => {
    const { store, events } = workbench;
    store.projects.setArchived(project, archived);
    events.emit({ type: 'project', project });
  }),
});
