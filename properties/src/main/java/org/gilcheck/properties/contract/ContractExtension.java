package org.gilcheck.properties.contract;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the tests of a contract for JUnit. */
final class ContractExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return GilUnderTest.class.isAssignableFrom(context.getRequiredTestClass());
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        GilContract terms = AnnotationSupport.findAnnotation(type, GilContract.class)
                .orElseGet(() -> Usual.class.getAnnotation(GilContract.class));
        GilUnderTest test = (GilUnderTest)
                context.getTestInstance()
                        .orElseThrow(
                                () -> new ExtensionConfigurationException(
                                        type.getSimpleName()
                                                + ": a contract needs its object before its tests. Remove @TestInstance, or give it Lifecycle.PER_CLASS"));
        try {
            return Contract.of(terms, test::policy).tests().stream().map(Invocation::new);
        } catch (UsageException | PolicyException mistake) {
            throw new ExtensionConfigurationException(type.getSimpleName() + ": " + mistake.getMessage(), mistake);
        }
    }

    /** Has the terms that go without saying. On the interface they would come before those of a superclass. */
    @GilContract
    private static final class Usual {}

    /** One test, which the test class's method gets as its argument. */
    private record Invocation(ContractTest test) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int invocationIndex) {
            return test.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ContractTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return test;
        }
    }
}
