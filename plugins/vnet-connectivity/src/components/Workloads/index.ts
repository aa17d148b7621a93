export { Workloads as default } from './Workloads';
