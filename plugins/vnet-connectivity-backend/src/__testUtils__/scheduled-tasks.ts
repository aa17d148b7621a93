import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/** A module by which a test reaches the scheduler of the plugin's backend, once that has started. */
export function scheduledTasks() {
  let scheduler: SchedulerService | undefined;
  return {
    module: createBackendModule({
      pluginId: 'vnet-connectivity',
      moduleId: 'tasks-of-test',
      register: ({ registerInit }) =>
        registerInit({
          deps: { service: coreServices.scheduler },
          async init({ service }) {
            scheduler = service;
          },
        }),
    }),
    scheduler: () => scheduler,
  };
}
