import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';

/** Plugins are discovered among the dependencies of this package (`app.packages: all`). */
export default createApp({ features: [navModule] });
