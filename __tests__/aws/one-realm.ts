/**
 * Jest runs a test in a realm of its own, where what Node throws – a connection that is reset – is no `Error`, and the
 * SDK would hide it in one that says less. Here it is one, as it is outside of jest.
 */
const ordinary = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, thrown: unknown) {
    const native = Object.prototype.toString.call(thrown) === '[object Error]';
    return ordinary.call(this, thrown) || (this === Error && native);
  },
});
