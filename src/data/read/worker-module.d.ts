/** Vite's import of a worker as a string inside the bundle, started from a blob. */
declare module '*?worker&inline' {
  const WorkerFactory: new (options?: { name?: string }) => Worker;
  export default WorkerFactory;
}
