using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Lotingsceremonie : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "bevriezingstuk",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "geopend_versleuteld",
                table: "loting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "openbaarverslag",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "toeval",
                table: "loting",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "vastleggingstuk",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zouten",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lotingszout",
                table: "aanmelding",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "bevriezingstuk",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "geopend_versleuteld",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "openbaarverslag",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "plan",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "toeval",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "vastleggingstuk",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "zouten",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "lotingszout",
                table: "aanmelding");
        }
    }
}
