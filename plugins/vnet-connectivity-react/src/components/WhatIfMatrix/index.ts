export { WhatIfMatrix } from './WhatIfMatrix';
export type { WhatIfMatrixProps } from './WhatIfMatrix';
