package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A verdict knows no floating point: because 0.1 + 0.2 must never decide a coalition's vote. */
class ExactRulesTest {
  private static final Set<String> INEXACT =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal");

  private static final Iterable<JavaClass> CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.commontable.decisions.rules", "org.commontable.decisions.file");

  @Test
  void noFieldParameterOrResultIsAFloatingPointNumber() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      type.getFields().stream()
          .filter(field -> INEXACT.contains(field.getRawType().getName()))
          .forEach(field -> found.add(field.getFullName()));
      type.getCodeUnits().stream()
          .filter(
              unit ->
                  INEXACT.contains(unit.getRawReturnType().getName())
                      || unit.getRawParameterTypes().stream()
                          .anyMatch(p -> INEXACT.contains(p.getName())))
          .forEach(unit -> found.add(unit.getFullName()));
      type.getCodeUnitCallsFromSelf().stream()
          .filter(
              call ->
                  INEXACT.contains(call.getTarget().getRawReturnType().getName())
                      || INEXACT.contains(call.getTargetOwner().getName()))
          .forEach(call -> found.add(call.getDescription()));
    }
    assertThat(found).isEmpty();
    assertThat(CLASSES).hasSizeGreaterThan(30);
  }

  @Test
  void noInstructionWorksOnAFloatingPointNumber() throws IOException {
    List<String> found = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      try (InputStream in =
          ExactRulesTest.class.getResourceAsStream(
              "/" + type.getName().replace('.', '/') + ".class")) {
        ClassModel model = ClassFile.of().parse(in.readAllBytes());
        for (MethodModel method : model.methods()) {
          method
              .code()
              .ifPresent(
                  code ->
                      code.elementList().stream()
                          .filter(java.lang.classfile.Instruction.class::isInstance)
                          .map(java.lang.classfile.Instruction.class::cast)
                          .filter(instruction -> isInexact(instruction.opcode()))
                          .forEach(
                              instruction ->
                                  found.add(
                                      type.getName()
                                          + "."
                                          + method.methodName()
                                          + ": "
                                          + instruction.opcode())));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** DADD, FLOAD_1, I2D, L2F, DALOAD … but not DUP, FALSE-like names or field access. */
  private static boolean isInexact(Opcode opcode) {
    return opcode
        .name()
        .matches(
            "[DF](ADD|SUB|MUL|DIV|REM|NEG|LOAD.*|STORE.*|CONST.*|RETURN|ALOAD|ASTORE|CMP.*|2.)|[IL]2[DF]");
  }
}
