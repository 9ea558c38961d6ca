// Elements that a script looks up have the type that the template gives them, which the compiler cannot see.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Document {
  getElementById(id: string): any;
}
interface EventTarget {
  closest(selectors: string): any;
  parentElement: any;
  scrollIntoView(options: object): void;
}
