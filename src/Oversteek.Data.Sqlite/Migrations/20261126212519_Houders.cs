using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Houders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "organisatie_id",
                table: "inzagerecht",
                newName: "houder_id");

            migrationBuilder.RenameIndex(
                name: "ix_inzagerecht_organisatie_id_reikwijdte",
                table: "inzagerecht",
                newName: "ix_inzagerecht_houder_id_reikwijdte");

            migrationBuilder.RenameIndex(
                name: "ix_inzagerecht_leerling_id_organisatie_id",
                table: "inzagerecht",
                newName: "ix_inzagerecht_leerling_id_houder_id");

            migrationBuilder.AddColumn<string>(
                name: "houdersoort",
                table: "inzagerecht",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Organisatie");

            migrationBuilder.AddColumn<Guid>(
                name: "ouder_id",
                table: "inzagerecht",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "houdersoort",
                table: "inzagerecht");

            migrationBuilder.DropColumn(
                name: "ouder_id",
                table: "inzagerecht");

            migrationBuilder.RenameColumn(
                name: "houder_id",
                table: "inzagerecht",
                newName: "organisatie_id");

            migrationBuilder.RenameIndex(
                name: "ix_inzagerecht_leerling_id_houder_id",
                table: "inzagerecht",
                newName: "ix_inzagerecht_leerling_id_organisatie_id");

            migrationBuilder.RenameIndex(
                name: "ix_inzagerecht_houder_id_reikwijdte",
                table: "inzagerecht",
                newName: "ix_inzagerecht_organisatie_id_reikwijdte");
        }
    }
}
