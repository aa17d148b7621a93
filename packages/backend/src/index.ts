import { createBackend } from '@backstage/backend-defaults';
import { describeMissing, missingVariables } from './missingVariables';

const missing = missingVariables(process.argv.slice(2), process.env);
if (missing.length > 0) {
  process.stderr.write(`${describeMissing(missing)}\n`);
  process.exit(1);
}

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// Sign-in: guest on a developer's machine, Microsoft Entra ID in production (app-config.production.yaml)
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./guest'));
backend.add(import('@backstage/plugin-auth-backend-module-microsoft-provider'));

// Takes events from one backend to the others; off in app-config.yaml, where there is one
backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('backstage-plugin-catalog-backend-module-vnet-connectivity'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
// Keeps the workspace of a task in the database, for a task that another backend takes over.
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-workspace-database'),
);
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-azure'));
backend.add(
  import('backstage-plugin-scaffolder-backend-module-vnet-connectivity'),
);

// Documents of the repositories, in the tab of each
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('./techdocs'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

// Prices that Azure states; off in app-config.yaml
backend.add(import('backstage-plugin-vnet-connectivity-backend'));

backend.start();
