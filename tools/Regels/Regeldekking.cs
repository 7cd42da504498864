using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Oversteek.Regels;

/// <summary>
/// Which tests carry which rule id, read from the metadata of the built test assemblies: nothing is loaded or run.
/// A test that is always skipped proves nothing and does not count.
/// </summary>
public sealed class Regeldekking
{
    // Property named "Skip" of type string in the blob of a [Fact] or [Theory] (ECMA-335 II.23.3).
    private static readonly byte[] SkipArgument = [0x54, 0x0e, 0x04, (byte)'S', (byte)'k', (byte)'i', (byte)'p'];

    private static readonly string[] Buildsoorten = ["release", "debug"];

    private readonly Dictionary<string, SortedSet<string>> _tests = new(StringComparer.Ordinal);

    public int Assemblies { get; private set; }

    private readonly SortedSet<string> _alle = new(StringComparer.Ordinal);

    /// <summary>Every test, with or without a rule id.</summary>
    public IReadOnlyCollection<string> AlleTests => _alle;

    public IEnumerable<string> Ids => _tests.Keys;

    public IReadOnlyCollection<string> Tests(string id) => _tests.TryGetValue(id, out var tests) ? tests : [];

    public static Regeldekking Load(string map)
    {
        var dekking = new Regeldekking();
        if (!Directory.Exists(map))
            return dekking;
        foreach (var project in Directory.EnumerateDirectories(map, "*.Tests").Order(StringComparer.Ordinal))
        {
            var assembly = Buildsoorten
                .Select(soort => Path.Combine(project, soort, $"{Path.GetFileName(project)}.dll"))
                .FirstOrDefault(File.Exists);
            if (assembly is not null)
                dekking.Read(assembly);
        }
        return dekking;
    }

    private void Read(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var pe = new PEReader(stream);
        var reader = pe.GetMetadataReader();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var vanType = RegelIds(reader, type.GetCustomAttributes()).ToList();
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
                AddTest(reader, type, method, vanType);
        }
        Assemblies++;
    }

    private void AddTest(MetadataReader reader, TypeDefinition type, MethodDefinition method, List<string> vanType)
    {
        var attributes = method.GetCustomAttributes();
        if (!IsTest(reader, attributes))
            return;
        var naam = $"{reader.GetString(type.Name)}.{reader.GetString(method.Name)}";
        _alle.Add(naam);
        foreach (var id in vanType.Concat(RegelIds(reader, attributes)))
        {
            if (!_tests.TryGetValue(id, out var tests))
                _tests.Add(id, tests = new(StringComparer.Ordinal));
            tests.Add(naam);
        }
    }

    private static bool IsTest(MetadataReader reader, CustomAttributeHandleCollection attributes) =>
        attributes.Select(reader.GetCustomAttribute).Any(attribute =>
            (AttributeName(reader, attribute) is { } naam && (naam.EndsWith("FactAttribute", StringComparison.Ordinal) || naam.EndsWith("TheoryAttribute", StringComparison.Ordinal)))
            && reader.GetBlobBytes(attribute.Value).AsSpan().IndexOf(SkipArgument) < 0);

    private static IEnumerable<string> RegelIds(MetadataReader reader, CustomAttributeHandleCollection attributes) =>
        attributes.Select(reader.GetCustomAttribute)
            .Where(attribute => AttributeName(reader, attribute) == "RegelAttribute")
            .SelectMany(attribute => ReadStrings(reader.GetBlobReader(attribute.Value)));

    private static string? AttributeName(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference => TypeName(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
        HandleKind.MethodDefinition => TypeName(reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => null,
    };

    private static string? TypeName(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)handle).Name),
        HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
        _ => null,
    };

    // The one constructor takes `params string[]`: prolog, length, strings.
    private static List<string> ReadStrings(BlobReader blob)
    {
        blob.ReadUInt16();
        var aantal = blob.ReadInt32();
        return [.. Enumerable.Range(0, aantal).Select(_ => blob.ReadSerializedString() ?? "")];
    }
}
