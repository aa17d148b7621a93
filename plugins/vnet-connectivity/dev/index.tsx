import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src/alpha';

// The pages Learn and Design alone; "Create repository" needs the portal.
createDevApp({ features: [plugin] });
