/**
 * Numbers under texts, found by the beginning of the text. A burst trie: a leaf keeps up to `leafSize` texts unsorted and
 * becomes a branch when it overflows, so that adding and removing one text costs the same at any size.
 */
const leafSize = 48;

interface Node {
  /** Undefined in a leaf. */
  children: Map<number, Node> | undefined;
  /** In a leaf all numbers below it; in a branch those whose text ends here. */
  members: number[];
}

export interface TermTrie {
  add(text: string, member: number): void;
  remove(text: string, member: number): void;
  /** Calls `visit` with the number of every text that begins with the prefix, in no order; `whole`: it is the prefix. */
  eachWithPrefix(prefix: string, visit: (member: number, whole: boolean) => void): void;
}

/** `textOf` gives the text of a number that was added. */
export function createTermTrie(textOf: (member: number) => string): TermTrie {
  const root: Node = { children: undefined, members: [] };

  function childOf(children: Map<number, Node>, code: number): Node {
    let child = children.get(code);
    if (child === undefined) {
      child = { children: undefined, members: [] };
      children.set(code, child);
    }
    return child;
  }

  function burst(leaf: Node, depth: number): void {
    const children = new Map<number, Node>();
    const ending: number[] = [];
    for (const member of leaf.members) {
      const text = textOf(member);
      if (text.length === depth) ending.push(member);
      else childOf(children, text.charCodeAt(depth)).members.push(member);
    }
    leaf.children = children;
    leaf.members = ending;
  }

  function visitAll(node: Node, visit: (member: number, whole: boolean) => void): void {
    for (const member of node.members) visit(member, false);
    visitBelow(node, visit);
  }

  function visitBelow(node: Node, visit: (member: number, whole: boolean) => void): void {
    if (node.children !== undefined) for (const child of node.children.values()) visitAll(child, visit);
  }

  return {
    add(text, member) {
      let node = root;
      let depth = 0;
      while (node.children !== undefined && depth < text.length) {
        node = childOf(node.children, text.charCodeAt(depth++));
      }
      node.members.push(member);
      if (node.children === undefined && node.members.length > leafSize) burst(node, depth);
    },
    remove(text, member) {
      let node: Node | undefined = root;
      for (let depth = 0; node?.children !== undefined && depth < text.length; depth++) {
        node = node.children.get(text.charCodeAt(depth));
      }
      const place = node === undefined ? -1 : node.members.indexOf(member);
      if (node === undefined || place < 0) throw new Error(`Bug: "${text}" is not in the trie`);
      const last = node.members.pop();
      if (last !== undefined && last !== member) node.members[place] = last;
    },
    eachWithPrefix(prefix, visit) {
      let node: Node | undefined = root;
      for (let depth = 0; depth < prefix.length; depth++) {
        if (node.children === undefined) {
          for (const member of node.members) if (textOf(member).startsWith(prefix)) visit(member, textOf(member) === prefix);
          return;
        }
        node = node.children.get(prefix.charCodeAt(depth));
        if (node === undefined) return;
      }
      if (node.children === undefined) for (const member of node.members) visit(member, textOf(member) === prefix);
      else for (const member of node.members) visit(member, true);
      visitBelow(node, visit);
    },
  };
}
