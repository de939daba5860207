// The old home of what load-frameworks.ts holds now.
export { type LoadedFrameworks, loadFrameworks } from './load-frameworks.ts';
