import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import fields from '../src/alpha';

// The wizard's fields in the scaffolder alone; templates come from a backend: npm start --workspace backend beside it.
createDevApp({ features: [catalogPlugin, scaffolderPlugin, fields] });
