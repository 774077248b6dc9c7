@org.jspecify.annotations.NullMarked
package comptoir.conformance;
