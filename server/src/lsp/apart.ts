import { WorkspaceIndex } from '../core/workspace/workspace.ts';

/** Open texts that are not the workspace's, each with an index of its own: it answers for itself alone. */
export class Apart {
  private readonly alone = new Map<string, WorkspaceIndex>();

  indexOf(key: string): WorkspaceIndex | undefined {
    return this.alone.get(key);
  }

  /** The index that an open text belongs in; from the other one it is taken out. */
  choose(key: string, shared: WorkspaceIndex, answersOthers: boolean): WorkspaceIndex {
    if (answersOthers) {
      this.forget(key);
      return shared;
    }
    shared.remove(key);
    const index = this.alone.get(key) ?? new WorkspaceIndex(shared.project);
    index.hasFolders = false;
    this.alone.set(key, index);
    return index;
  }

  forget(key: string): void {
    this.alone.delete(key);
  }
}
